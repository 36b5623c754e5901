package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.PortalTallies;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.portal.entry.api.SignInStep;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The door in; whoever stands before it is nobody yet, so each step asks for its own proof. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntranceBoundary implements Entrance {

    @Inject
    Entry entry;
    @Inject
    PortalTallies tallies;

    @Override
    public Outcome<SessionGrant> signUp(SignUp wish, Visitor visitor) {
        return tallies.signUp(entry.signUp(wish, visitor));
    }

    @Override
    public Outcome<SignInStep> signIn(SignIn wish, Visitor visitor) {
        return tallies.signIn(entry.signIn(wish, visitor));
    }
}
