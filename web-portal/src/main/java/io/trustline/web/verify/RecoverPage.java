package io.trustline.web.verify;

import io.trustline.portal.entry.api.SecondStep;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Fields;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Grants;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import io.trustline.web.page.SignInPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Forgot your password?": begins a recovery, alike for every name. */
@Named
@RequestScoped
public class RecoverPage {

    private static final String NAME = "recover:name";

    @EJB
    SecondStep secondStep;
    @Inject
    Visit visit;
    @Inject
    Onward onward;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;
    @Inject
    EvenTime evenTime;
    private String name;

    public void recover() {
        if (Fields.isBlank(name)) {
            faults.add(NAME, "fault.name.missing");
            return;
        }
        var begun = evenTime.answer(() -> secondStep.recover(SignInPage.account(name), visit.visitor()));
        grants.of(begun, NAME).ifPresent(step -> onward.take(step, LocalPath.HOME));
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
