package io.trustline.web.factor;

import io.trustline.portal.factor.api.Factors;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Grants;
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
    Grants grants;

    private List<String> codes = List.of();

    public void make() {
        codes = grants.of(factors.newRecoveryCodes(visit.person(), visit.visitor()), BUTTON).orElse(List.of());
    }

    public List<String> getCodes() {
        return codes;
    }
}
