package io.trustline.web.page;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Portal;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

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
    FormFaults faults;

    private String present;

    public void close() {
        fields.presentPassword(PRESENT, present)
                .flatMap(password -> portal.closeAccount(visit.person(), password, visit.visitor())
                        .<Optional<CustomerId>>fold(Optional::of, this::refused))
                .ifPresent(closed -> leave());
    }

    private Optional<CustomerId> refused(Refusal refusal) {
        faults.add(PRESENT, refusal);
        return Optional.empty();
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
