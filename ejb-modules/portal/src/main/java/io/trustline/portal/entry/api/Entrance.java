package io.trustline.portal.entry.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import jakarta.ejb.Local;

/** Leads people to an account and to its door: signing up, and the password. */
@Local
public interface Entrance {

    /** Makes an account and its first session; the same attempt again only makes another session. */
    Outcome<SessionGrant> signUp(SignUp wish, Visitor visitor);

    /** A right password opens a session only where the account has no second factor; otherwise one is asked for. */
    Outcome<SignInStep> signIn(SignIn wish, Visitor visitor);
}
