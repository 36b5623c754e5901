package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.control.SignInAdmission;
import io.trustline.portal.entry.control.SignIns;
import jakarta.annotation.security.PermitAll;
import io.trustline.portal.entry.api.SignInStep;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Each step of entering as a short transaction of its own; no password is hashed while one is open. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EntryTransactions {

    @Inject
    SignIns signIns;

    public Outcome<SignInAdmission> admit(SignIn wish, Visitor visitor) {
        return signIns.admit(wish, visitor);
    }

    public Outcome<SignInStep> enter(SignInAdmission admission, Optional<String> rehashed, Visitor visitor) {
        return signIns.enter(admission, rehashed, visitor);
    }

    public Outcome<SignInStep> refuse(SignInAdmission admission, Visitor visitor) {
        return signIns.refuse(admission, visitor);
    }

    public Outcome<SignInStep> enterInvited(SignIn wish, String codeHash, SignInAdmission admission,
            Visitor visitor) {
        return signIns.enterInvited(wish, codeHash, admission, visitor);
    }

    public Outcome<SessionGrant> enterAgain(SignInAdmission before, Visitor visitor) {
        return signIns.enterAgain(before, visitor);
    }

    public Optional<Refusal> admit(Visitor newcomer) {
        return signIns.admit(newcomer);
    }

    public Optional<SignInAdmission> admitAgain(SignUp wish) {
        return signIns.admitAgain(wish);
    }

    public Outcome<SessionGrant> signUp(SignUp wish, String passwordHash, Visitor visitor) {
        return signIns.signUp(wish, passwordHash, visitor);
    }
}
