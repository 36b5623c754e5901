package io.trustline.portal.verification.api;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Visitor;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Lets other contexts of the house reach a customer by telephone, at a number that was confirmed; they answer for what
 * they ask. {@code binding} is a secret of the asker's: only who has it sees, repeats or answers this code.
 */
@Local
public interface Verification {

    /** Has a code read; refused where the customer has no number that may be called now. */
    Outcome<Progress> verify(CustomerId customer, String binding, Language language, Visitor visitor);

    /** One more call that reads the same code; {@code seen} is how many the asker knew of. */
    Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen);

    Optional<Progress> progress(ChallengeId challenge, String binding);

    /** The right code passes once. */
    Outcome<Progress> check(ChallengeId challenge, String binding, String typed);

    /** Has a script read and a key waited for (VOX-10). */
    Outcome<ApprovalId> approve(CustomerId customer, CallScript script, Language language, Visitor visitor);

    /** Empty where nothing of this name was asked. */
    Optional<Approval> approval(ApprovalId approval);
}
