package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.Progress;
import java.util.Optional;

/** Codes on their way to people, for the features of this context; every method runs in the caller's transaction. */
public interface Challenges {

    /** Opens a code and asks for its first call. Refused by the guard, nothing is opened. */
    Outcome<Progress> open(ChallengeWish wish);

    /**
     * One more call that reads the same code.
     *
     * @param seen how many calls the asker knew of, so that a form sent twice calls once
     * @param elsewhere another number of the same person
     */
    Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen, Optional<Msisdn> elsewhere);

    /** Empty where there is none, or it is somebody else's. */
    Optional<Progress> progress(ChallengeId challenge, String binding);

    /** Counts the try first; the right code passes once, however many bring it at the same time. */
    Outcome<Progress> check(ChallengeId challenge, String binding, String typed);

    /** The asker gave it up, or came in by another way: the code opens nothing any more. */
    void withdraw(ChallengeId challenge);
}
