package io.trustline.web.factor;

import io.trustline.portal.factor.api.AuthenticatorSetup;
import io.trustline.portal.factor.api.Factors;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Fields;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Grants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Sets an authenticator app up: shows the secret as a picture and in letters, then wants to see a code of it. */
@Named
@RequestScoped
public class AuthenticatorPage {

    private static final String CODE = "authenticator:code";
    /** In fours, as people read aloud what they type. */
    private static final String IN_FOURS = "(.{4})(?!$)";

    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    Enrolled enrolled;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;

    private boolean another;
    private Optional<AuthenticatorSetup> setup;
    private String code;

    public void confirm() {
        if (Fields.isBlank(code)) {
            faults.add(CODE, "fault.app-code.empty");
            return;
        }
        grants.of(factors.confirmAuthenticator(visit.person(), code, visit.visitor()), CODE)
                .ifPresent(enrolled::goOn);
    }

    /** Whether one counts already, and no other is wanted in its place. */
    public boolean isKept() {
        return isReplacing() && !another;
    }

    /** Whether the app that counts now gives way to the new one. */
    public boolean isReplacing() {
        return enrolled.view().authenticator().isPresent();
    }

    public String getSecret() {
        return setup().map(begun -> begun.secret().replaceAll(IN_FOURS, "$1 ")).orElse("");
    }

    /** For those who set the app up on this very device: it opens by this address. */
    public String getAddress() {
        return setup().map(AuthenticatorSetup::address).orElse("");
    }

    private Optional<AuthenticatorSetup> setup() {
        if (setup == null) {
            setup = grants.of(factors.setUpAuthenticator(visit.person()), CODE);
        }
        return setup;
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean wanted) {
        another = wanted;
    }

    /** Never sent back: it counts once. */
    public String getCode() {
        return null;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
