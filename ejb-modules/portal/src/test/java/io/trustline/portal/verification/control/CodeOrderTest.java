package io.trustline.portal.verification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.control.AtOnce;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.control.Budget;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.control.TownTransactions;
import io.trustline.portal.guard.control.GuardTown;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0027, VOX-3: whatever happens to one code at the same moment, the guard's counts included, nothing fails. */
class CodeOrderTest {

    private static final int ROUNDS = 60;

    /** With new budgets. */
    private static final Duration A_NEW_DAY = Duration.ofDays(2);

    private final TownTransactions transactions = new TownTransactions();
    private final House house = new House(transactions.database());

    private final Budgets counts = BaseFixture.budgets(transactions.database(), house);

    @BeforeEach
    void useARealGuard() {
        house.settings.codeCalls = 10;
        house.settings.codeWaits = List.of(Duration.ofSeconds(1));
        var guard = GuardTown.over(transactions.database(), house);
        house.closing.guard = guard;
        house.challenges.calling.guard = guard;
    }

    @Test
    void theRightCodeAndTheNextCallDoNotWaitForEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            house.pass(A_NEW_DAY);
            var code = opened();
            hangUp();
            house.pass(Duration.ofSeconds(2));
            var right = house.lines.last().code();
            var passed = AtOnce.all(List.of(within(() -> check(code, right)), within(() -> again(code)))).get(0);
            assertEquals(true, passed);
            assertEquals(ChallengeState.PASSED, state(code));
        }
    }

    @Test
    void sweepsLeaveToOthersWhatTheyAreAt() throws Exception {
        house.closing.closed = BaseFixture.firing(this::count);
        for (int round = 0; round < ROUNDS; round++) {
            house.pass(A_NEW_DAY);
            var first = opened();
            var second = opened();
            house.pass(Duration.ofMinutes(4));
            AtOnce.all(List.of(within(() -> check(second, "000000")), within(this::sweep), within(this::sweep),
                    within(() -> again(first))));
            within(this::sweep).call();
            assertEquals(List.of(ChallengeState.EXPIRED, ChallengeState.EXPIRED),
                    List.of(state(first), state(second)));
        }
        assertEquals(2 * ROUNDS, house.closed.size());
    }

    /** As companies' codes are counted, in one row for all. */
    private void count(ChallengeClosed code) {
        house.closed.add(code);
        counts.take(List.of(new Budget("codes", Integer.MAX_VALUE, Duration.ofDays(1000))));
    }

    private Progress opened() throws Exception {
        return transactions.during(() -> house.open(House.hers()));
    }

    private void hangUp() {
        var call = house.lines.last();
        house.news.ended(new CallEnded(call.id(), call.subject(), CallOutcome.Plain.BUSY, House.NOON));
    }

    private boolean check(Progress code, String typed) {
        return house.challenges.check(code.challenge(), House.HER_ATTEMPT, typed).isGranted();
    }

    private boolean again(Progress code) {
        return house.challenges.callAgain(code.challenge(), House.HER_ATTEMPT, 1, Optional.empty()).isGranted();
    }

    private boolean sweep() {
        house.sweeping.giveUpLostCalls();
        return house.sweeping.expire();
    }

    private ChallengeState state(Progress code) {
        return house.challenges.progress(code.challenge(), House.HER_ATTEMPT).orElseThrow().state();
    }

    private Callable<Boolean> within(Callable<Boolean> work) {
        return () -> transactions.during(work);
    }
}
