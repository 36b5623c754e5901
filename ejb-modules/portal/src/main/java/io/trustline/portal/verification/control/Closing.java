package io.trustline.portal.verification.control;

import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Brings a code to its end, once, and tells whoever waits for it. */
@ApplicationScoped
public class Closing {

    @Inject
    ChallengeRows rows;
    @Inject
    Calling calling;
    @Inject
    Guard guard;
    @Inject
    Event<ChallengeDisowning> disowning;
    @Inject
    Event<ChallengeClosed> closed;
    @Inject
    Clock clock;

    /** True for the one who closed it. */
    boolean close(ChallengeRow row, ChallengeState end) {
        boolean first = rows.close(row.id(), end, clock.instant());
        if (first) {
            closed.fire(row.closed(end));
        }
        return first;
    }

    /** The right code, for the first who brings it: such numbers pay for themselves. */
    boolean pass(ChallengeRow row) {
        boolean first = close(row, ChallengeState.PASSED);
        if (first) {
            calling.whom(row).number().ifPresent(number -> guard.verified(row.service(), number));
        }
        return first;
    }

    /** What comes before a code is held before it, by those who know of it (ADR 0027). */
    void hold(ChallengeId challenge) {
        disowning.fire(new ChallengeDisowning(challenge));
        rows.hold(challenge);
    }

    /** The person called pressed 9, also when somebody was in already. */
    void disown(ChallengeRow row) {
        if (row.whom().isPresent()) {
            guard.disowned(Calling.wish(row.service(), row.account(), calling.whom(row)));
        }
        if (!row.veiled()) {
            close(row, ChallengeState.DISOWNED);
        } else if (row.whom().isPresent() && rows.turnIntoDecoy(row.id(), nobody(row))) {
            // Whoever looks on must not learn that somebody picked up.
            closed.fire(row.closed(ChallengeState.DISOWNED));
        }
    }

    private String nobody(ChallengeRow row) {
        return calling.sealed(row.id(), calling.whom(row).nobody());
    }
}
