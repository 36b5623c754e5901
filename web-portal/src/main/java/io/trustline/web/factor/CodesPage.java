package io.trustline.web.factor;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.factor.api.Factors;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.FormFaults;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes recovery codes and shows them in the same answer, this once. */
@Named
@RequestScoped
public class CodesPage {

    private static final String BUTTON = "codes:submit";

    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    FormFaults faults;

    private List<String> codes = List.of();

    public void make() {
        codes = factors.newRecoveryCodes(visit.person(), visit.visitor()).<List<String>>fold(made -> made,
                this::refused);
    }

    public List<String> getCodes() {
        return codes;
    }

    private List<String> refused(Refusal refusal) {
        faults.add(BUTTON, refusal);
        return List.of();
    }
}
