package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.HangUp;
import javax.sip.ClientTransaction;

/** How we take our leave: CANCEL once, BYE once for each dialog. In the leg's mailbox. */
final class Leaving {

    private final Inviting inviting;
    private final Forks forks;
    private HangUp why = HangUp.NORMAL;
    private boolean cancelled;
    private ClientTransaction bye;

    Leaving(Inviting inviting, Forks forks) {
        this.inviting = inviting;
        this.forks = forks;
    }

    void because(HangUp reason) {
        why = reason;
    }

    /** Only what was heard of may be cancelled (RFC 3261 §9.1); what comes later is cancelled then. */
    void cancel(boolean late) {
        if (cancelled) {
            return;
        }
        cancelled = true;
        if (late) {
            inviting.cancelLate();
        } else {
            inviting.cancel();
        }
    }

    /** The BYE that the leg waits for. */
    void hangUp(Dialogue dialogue) {
        bye = forks.bye(dialogue, why);
    }

    /** Somebody else answered too. */
    void sendAway(Dialogue fork) {
        forks.bye(fork, why);
    }

    boolean isBye(ClientTransaction transaction) {
        return transaction != null && transaction == bye;
    }
}
