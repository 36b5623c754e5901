package io.trustline.web.page;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.SessionGrant;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Replaces the password, for someone who knows the present one. */
@Named
@RequestScoped
public class PasswordPage {

    private static final String PRESENT = "password:present";
    private static final String WANTED = "password:wanted";

    @EJB
    Portal portal;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Fields fields;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;

    private String present;
    private String wanted;

    public void change() {
        var now = fields.presentPassword(PRESENT, present);
        var then = fields.newPassword(WANTED, wanted);
        if (!faults.isAny()) {
            var changed = portal.changePassword(visit.person(), now.orElseThrow(), then.orElseThrow(),
                    visit.visitor());
            grants.of(changed, PasswordPage::blamed).ifPresent(this::enter);
        }
    }

    private static String blamed(Refusal refusal) {
        boolean aboutPresent = refusal.type().equals(PortalProblems.WRONG_PASSWORD);
        boolean aboutWanted = refusal.type().slug().startsWith("password-");
        return aboutPresent || !aboutWanted ? PRESENT : WANTED;
    }

    private void enter(SessionGrant grant) {
        visit.enter(grant, here.response());
        here.go(LocalPath.ACCOUNT, Notice.PASSWORD_CHANGED);
    }

    public boolean isDue() {
        return visit.person().passwordChangeDue();
    }

    public String getPresent() {
        return null;
    }

    public void setPresent(String typed) {
        present = typed;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
