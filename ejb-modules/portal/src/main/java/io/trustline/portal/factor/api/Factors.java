package io.trustline.portal.factor.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/**
 * A customer's own factors (VOX-13). Every change needs a second factor that was shown a moment ago, where the customer
 * has one; it is written into the activity.
 */
@Local
public interface Factors {

    FactorsView view(Recognised self);

    /** Begins, or shows again what was begun; counts only after {@link #confirmAuthenticator}. */
    Outcome<AuthenticatorSetup> setUpAuthenticator(Recognised self);

    /** From now on it counts, and this session has just seen it: it goes on under a new token. */
    Outcome<SessionGrant> confirmAuthenticator(Recognised self, String code, Visitor visitor);

    Outcome<FactorsView> removeAuthenticator(Recognised self, Visitor visitor);

    /** WebAuthn's creation options as JSON; {@code origin} is that of the page. */
    Outcome<String> passkeyCreation(Recognised self, String origin);

    /** This session has just seen it, too. */
    Outcome<SessionGrant> addPasskey(Recognised self, String credential, String name, String origin, Visitor visitor);

    Outcome<FactorsView> removePasskey(Recognised self, UUID passkey, Visitor visitor);

    /** Ten new ones, shown this once; those before count no more. */
    Outcome<List<String>> newRecoveryCodes(Recognised self, Visitor visitor);
}
