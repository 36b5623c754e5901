package io.trustline.portal.verification.control;

import static java.util.Comparator.comparing;

import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Ends what nobody ended: codes whose time is over, calls that nothing is heard of. Nodes may do it side by side;
 * services come in one order, since what is counted for each is counted in one row (ADR 0027).
 */
@ApplicationScoped
public class Sweeping {

    /** So that each transaction stays short. */
    static final int AT_ONCE = 100;

    @Inject
    ChallengeRows rows;
    @Inject
    CallRows calls;
    @Inject
    Closing closing;
    @Inject
    CallNews news;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;

    /** True while there may be more. */
    public boolean expire() {
        var late = rows.late(clock.instant(), AT_ONCE);
        late.stream().sorted(comparing(row -> row.service().value()))
                .forEach(row -> closing.close(row, ChallengeState.EXPIRED));
        return late.size() == AT_ONCE;
    }

    /** True while there may be more. */
    public boolean giveUpLostCalls() {
        var now = clock.instant();
        var lost = calls.silentSince(now.minus(settings.callSilence), AT_ONCE);
        lost.stream().sorted(comparing(call -> call.service().value()))
                .forEach(call -> news.end(call.id(), CallOutcome.Plain.INTERRUPTED, now));
        return lost.size() == AT_ONCE;
    }

    public void forget() {
        rows.forget(clock.instant());
    }
}
