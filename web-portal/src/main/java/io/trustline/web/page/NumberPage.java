package io.trustline.web.page;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.Profile;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Replaces the phone number, for someone who knows the password. */
@Named
@RequestScoped
public class NumberPage {

    private static final String PRESENT = "number:present";
    private static final String WANTED = "number:wanted";

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
    private String wanted;

    public void change() {
        var number = fields.number(WANTED, wanted);
        var password = fields.presentPassword(PRESENT, present);
        if (!faults.isAny()) {
            portal.changeNumber(visit.person(), password.orElseThrow(), number.orElseThrow(), visit.visitor())
                    .<Optional<Profile>>fold(Optional::of, this::refused)
                    .ifPresent(changed -> here.go(LocalPath.ACCOUNT, Notice.NUMBER_CHANGED));
        }
    }

    private Optional<Profile> refused(Refusal refusal) {
        faults.add(PRESENT, refusal);
        return Optional.empty();
    }

    public String getPresent() {
        return null;
    }

    public void setPresent(String typed) {
        present = typed;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
