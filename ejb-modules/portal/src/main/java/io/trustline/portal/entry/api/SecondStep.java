package io.trustline.portal.entry.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.number.api.NumberId;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;

/** Leads a person from a password, or from a wish to prove themselves again, to a session that knows them. */
@Local
public interface SecondStep {

    /** A signed-in person proves themselves again; where they prefer the phone, it rings. */
    Outcome<SignInStep.Further> stepUp(Recognised self, Visitor visitor);

    /** Shows that a number is theirs; it rings at once. */
    Outcome<SignInStep.Further> confirm(Recognised self, NumberId number, Visitor visitor);

    /** Begins alike for a name that nobody has. */
    Outcome<SignInStep.Further> recover(AccountName name, Visitor visitor);

    /** Empty for a token that is not of this browser, or too old to be told about. Looking changes nothing. */
    Optional<AttemptView> attempt(AttemptToken token, Visitor visitor);

    /**
     * The first call, where the attempt began without one, or another that reads the same code.
     *
     * @param seen how many calls the page showed, so that a form sent twice calls once
     */
    Outcome<AttemptView> call(AttemptToken token, int seen, Optional<NumberId> number, Visitor visitor);

    Outcome<AttemptFruit> enterCode(AttemptToken token, String code, Visitor visitor);

    Outcome<AttemptFruit> enterAuthenticatorCode(AttemptToken token, String code, Visitor visitor);

    Outcome<AttemptFruit> enterRecoveryCode(AttemptToken token, String code, Visitor visitor);

    /** WebAuthn's request options as JSON; {@code origin} is that of the page. */
    Outcome<String> passkeyOptions(AttemptToken token, String origin, Visitor visitor);

    Outcome<AttemptFruit> enterPasskey(AttemptToken token, String credential, String origin, Visitor visitor);

    /** Recovery, without a second proof at hand: it goes on later, after notices went out. */
    Outcome<AttemptView> waitInstead(AttemptToken token, Visitor visitor);

    /** The end of a recovery. */
    Outcome<SessionGrant> choosePassword(AttemptToken token, Password wanted, Visitor visitor);

    void abandon(AttemptToken token, Visitor visitor);

    /** Until when somebody's recovery of this account waits; for a banner on every page of its owner. */
    Optional<Instant> recoveryWaiting(Recognised self);

    /** "I did not forget my password." False where none was under way. */
    boolean stopRecovery(Recognised self, Visitor visitor);
}
