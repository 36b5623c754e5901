package io.trustline.web.page;

import io.trustline.portal.api.Portal;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the account for good, for someone who knows the password. */
@Named
@RequestScoped
public class ClosePage {

    private static final String PRESENT = "close:present";

    @EJB
    Portal portal;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Fields fields;
    @Inject
    Grants grants;

    private String present;

    public void close() {
        fields.presentPassword(PRESENT, present)
                .flatMap(password -> grants.of(portal.closeAccount(visit.person(), password, visit.visitor()), PRESENT))
                .ifPresent(closed -> leave());
    }

    private void leave() {
        visit.leave(here.response());
        here.go(LocalPath.START, Notice.ACCOUNT_CLOSED);
    }

    public String getPresent() {
        return null;
    }

    public void setPresent(String typed) {
        present = typed;
    }
}
