package io.trustline.portal.entry.control;

import static io.trustline.portal.entry.control.EntryTown.ALICE;
import static io.trustline.portal.entry.control.EntryTown.LAPTOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.control.AtOnce;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.TownTransactions;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.verification.control.CodesFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0027: what happens to one way in at the same moment waits in one order, so that nobody sees an error. */
class OneOrderTest {

    private static final int ROUNDS = 40;

    private final TownTransactions transactions = new TownTransactions();
    private final EntryTown town = new EntryTown(transactions.database());
    private final CodesFixture codes = new CodesFixture(transactions.database(), town.alarms::disowning,
            town.alarms::closed);

    @BeforeEach
    void useRealCodes() {
        town.steps.challenges = codes.challenges();
        town.steps.ringing.challenges = codes.challenges();
        town.beginnings.challenges = codes.challenges();
        town.alarms.challenges = codes.challenges();
        town.herNumberIsConfirmed();
    }

    @Test
    void ofTheRightCodeAndANineExactlyOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = transactions.during(town::signIn);
            var code = codes.code();
            var nine = codes.pressingNine();
            var entered = AtOnce.all(List.of(within(() -> town.steps.code(attempt, code, LAPTOP).isGranted()),
                    within(() -> done(nine)))).get(0);
            assertEquals(entered ? Stage.DONE : Stage.OVER, stage(attempt));
        }
    }

    @Test
    void aFrozenAccountAndACodeDoNotWaitForEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = transactions.during(town::signIn);
            var code = codes.code();
            var nine = codes.pressingNine();
            var entered = AtOnce.all(List.of(within(() -> town.steps.code(attempt, code, LAPTOP).isGranted()),
                    within(this::freeze), within(() -> done(nine)))).get(0);
            assertEquals(entered ? Stage.DONE : Stage.OVER, stage(attempt));
        }
    }

    @Test
    void whateverHappensAtOnceNothingFails() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            // A new day, with new budgets.
            town.clock.pass(Duration.ofDays(2));
            var first = transactions.during(town::signIn);
            var second = transactions.during(() -> town.recover());
            // Of a call that was placed: none leaves the house before its code is there for everybody.
            var nine = codes.pressingNine();
            codes.pass(Duration.ofSeconds(round % 2 == 0 ? 31 : 200));
            var works = new ArrayList<Callable<Boolean>>();
            for (var attempt : List.of(first, second)) {
                works.add(within(() -> town.steps.code(attempt, codes.code(), LAPTOP).isGranted()));
                works.add(within(() -> town.steps.call(attempt, 1, Optional.empty(), LAPTOP).isGranted()));
            }
            works.add(within(() -> done(nine)));
            works.add(within(this::freeze));
            works.add(within(() -> town.signIn() != null));
            works.add(within(() -> town.recover() != null));
            works.add(within(() -> done(() -> town.steps.abandon(first, LAPTOP))));
            works.add(within(() -> done(codes::sweep)));
            assertEquals(works.size(), AtOnce.all(works).size());
        }
    }

    private Callable<Boolean> within(Callable<Boolean> work) {
        return () -> transactions.during(work);
    }

    /** As the account does it. */
    private boolean freeze() {
        town.turns.take(ALICE);
        town.alarms.voided(new AttemptsVoid(ALICE));
        return true;
    }

    private Stage stage(AttemptToken attempt) {
        return town.steps.look(attempt, LAPTOP).orElseThrow().stage();
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
