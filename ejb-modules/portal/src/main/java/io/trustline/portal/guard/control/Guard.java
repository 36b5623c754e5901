package io.trustline.portal.guard.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.sip.api.ServiceNumber;
import java.util.Optional;

/** Weighs wishes to call; every method runs in the caller's transaction. */
public interface Guard {

    /** Counts the wish, and says why it may not be; a refusal is written down with its reason. */
    Optional<Refusal> admit(CallWish wish);

    /** Writes down that a call was kept back for a reason that another feature knows. */
    void keptBack(CallWish wish, BlockReason reason);

    /** A code that was called to this number was given rightly: such numbers pay for themselves. */
    void verified(ServiceNumber service, Msisdn number);

    /** The person called pressed 9. */
    void disowned(CallWish wish);
}
