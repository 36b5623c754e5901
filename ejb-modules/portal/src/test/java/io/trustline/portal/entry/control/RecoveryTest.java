package io.trustline.portal.entry.control;

import static io.trustline.portal.entry.control.EntryTown.ALICE;
import static io.trustline.portal.entry.control.EntryTown.HER_NAME;
import static io.trustline.portal.entry.control.EntryTown.HER_NUMBER;
import static io.trustline.portal.entry.control.EntryTown.LAPTOP;
import static io.trustline.portal.entry.control.EntryTown.fruit;
import static io.trustline.portal.entry.control.EntryTown.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CAM-11: a forgotten password is replaced through the phone and a second proof, or the phone and a wait. */
class RecoveryTest {

    private static final Msisdn HER_OFFICE = new Msisdn("+8613912340002");

    private final EntryTown town = new EntryTown();

    @Test
    void aNameThatNobodyHasGetsTheSamePageAndADecoy() {
        town.herNumberIsConfirmed();
        var hers = town.recover();
        var nobodys = fruit(town.recoveries.begin(new AccountName("nobody"), LAPTOP)).token();
        var seen = town.steps.look(hers, LAPTOP).orElseThrow();
        var decoy = town.steps.look(nobodys, LAPTOP).orElseThrow();
        assertEquals(seen.stage(), decoy.stage());
        assertEquals(seen.factors(), decoy.factors());
        assertEquals(List.of(), seen.numbers());
        assertTrue(seen.call().orElseThrow().veiled() && decoy.call().orElseThrow().veiled());
        assertEquals(Optional.empty(), town.codes.wishes.get(1).number());
        IntStream.range(0, 5).forEach(any -> assertEquals(slug(town.steps.code(hers, "no", LAPTOP)),
                slug(town.steps.code(nobodys, "no", LAPTOP))));
        assertEquals(stage(hers), stage(nobodys));
    }

    @Test
    void aSecondWishTakesThePlaceOfTheFirstWhetherSomebodyHasTheNameOrNot() {
        town.herNumberIsConfirmed();
        var hers = town.recover();
        var nobody = new AccountName("nobody");
        var nobodys = fruit(town.recoveries.begin(nobody, LAPTOP)).token();
        var others = fruit(town.recoveries.begin(new AccountName("nobody-else"), LAPTOP)).token();
        town.recover();
        town.recoveries.begin(nobody, LAPTOP);
        assertEquals(Stage.OVER, stage(hers));
        assertEquals(Stage.OVER, stage(nobodys));
        assertEquals(Stage.FACTOR, stage(others));
    }

    @Test
    void withoutATelephoneThatCountsTheCallIsADecoyToo() {
        town.numbers.add(ALICE, HER_NUMBER);
        town.recover();
        assertEquals(Optional.empty(), town.codes.wishes.get(0).number());
    }

    @Test
    void thePhoneAndASecondProofLeadToANewPasswordAndEndEverySession() {
        town.herNumberIsConfirmed();
        town.proofs.enrolled.add(Factor.RECOVERY_CODE);
        var attempt = town.recover();
        assertFalse(town.recoveries.ready(attempt, LAPTOP).isPresent());
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals(Set.of(Factor.RECOVERY_CODE), town.steps.look(attempt, LAPTOP).orElseThrow().factors());
        assertEquals("granted", slug(town.steps.recoveryCode(attempt, "right", LAPTOP)));
        assertEquals(Stage.NEW_PASSWORD, stage(attempt));
        assertEquals("granted", slug(town.recoveries.finish(attempt, "a new hash", LAPTOP)));
        assertEquals(Optional.of("a new hash"), town.alice.passwordHash());
        assertFalse(town.sessions.signedIn);
        assertEquals("attempt-over", slug(town.recoveries.finish(attempt, "another", LAPTOP)));
        assertEquals(List.of(Act.RECOVERY_BEGUN, Act.PASSWORD_RECOVERED), town.said);
    }

    @Test
    void aKnownBrowserIsTheSecondProof() {
        town.herNumberIsConfirmed();
        town.sessions.known = true;
        var attempt = town.recover();
        assertFalse(town.steps.look(attempt, LAPTOP).orElseThrow().call().orElseThrow().veiled());
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals(Stage.NEW_PASSWORD, stage(attempt));
    }

    @Test
    void whoHasNothingButThePhoneWaitsADay() {
        town.herNumberIsConfirmed();
        var attempt = town.recover();
        town.steps.code(attempt, "1", LAPTOP);
        var until = TownClock.NOON.plus(Duration.ofDays(1));
        assertEquals(Stage.WAITING, stage(attempt));
        assertEquals(Optional.of(until), town.recoveries.waiting(ALICE));
        assertEquals("attempt-over", slug(town.recoveries.finish(attempt, "too early", LAPTOP)));
        town.clock.pass(Duration.ofDays(1));
        assertEquals(Stage.NEW_PASSWORD, stage(attempt));
        assertEquals("granted", slug(town.recoveries.finish(attempt, "a new hash", LAPTOP)));
    }

    @Test
    void afterTheWaitItIsNotOpenForEver() {
        town.herNumberIsConfirmed();
        var attempt = town.recover();
        town.steps.code(attempt, "1", LAPTOP);
        town.clock.pass(Duration.ofDays(4));
        assertEquals("attempt-over", slug(town.recoveries.finish(attempt, "too late", LAPTOP)));
    }

    @Test
    void itsOwnerStopsARecoveryThatWaits() {
        town.herNumberIsConfirmed();
        var attempt = town.recover();
        town.steps.code(attempt, "1", LAPTOP);
        assertTrue(town.recoveries.stop(ALICE, LAPTOP));
        assertFalse(town.recoveries.stop(ALICE, LAPTOP), "stopped twice");
        town.clock.pass(Duration.ofDays(1));
        assertEquals("attempt-over", slug(town.recoveries.finish(attempt, "stopped", LAPTOP)));
        assertEquals(Optional.empty(), town.recoveries.waiting(ALICE));
    }

    @Test
    void everyConfirmedNumberHearsOfARecoveryThatWaitsAndMayStopIt() {
        town.herNumberIsConfirmed();
        var office = town.numbers.add(ALICE, HER_OFFICE).id();
        town.numbers.confirm(ALICE, office);
        var attempt = town.recover();
        town.steps.code(attempt, "1", LAPTOP);
        assertEquals(List.of(HER_NUMBER, HER_OFFICE), town.calls.rung);
        town.notices.answered(town.calls.answered(CallOutcome.Plain.DISOWNED, town.clock.instant()));
        assertEquals(Stage.OVER, stage(attempt));
        assertTrue(town.sessions.signedIn && !town.alice.isPasswordDue());
    }

    @Test
    void throughANumberThatIsNewNothingGoesQuickly() {
        var home = town.herNumberIsConfirmed();
        var office = town.numbers.add(ALICE, HER_OFFICE).id();
        town.numbers.confirm(ALICE, office);
        town.numbers.makePrimary(ALICE, office);
        town.sessions.known = true;
        var attempt = town.recover();
        town.steps.code(attempt, "1", LAPTOP);
        assertEquals(Stage.WAITING, stage(attempt));
        assertTrue(town.numbers.find(ALICE, home).isPresent());
    }

    @Test
    void whoHasTheSecondProofElsewhereMayWaitInstead() {
        town.herNumberIsConfirmed();
        town.proofs.enrolled.add(Factor.AUTHENTICATOR);
        var attempt = town.recover();
        assertEquals("attempt-over", slug(town.steps.waitInstead(attempt, LAPTOP)));
        town.steps.code(attempt, "1", LAPTOP);
        assertEquals(Stage.WAITING, fruit(town.steps.waitInstead(attempt, LAPTOP)).stage());
    }

    @Test
    void aNineStopsTheRecoveryButThePasswordStays() {
        town.herNumberIsConfirmed();
        town.sessions.known = true;
        var attempt = town.recover();
        town.codes.close(town.codes.last(), ChallengeState.DISOWNED);
        assertEquals(Stage.OVER, stage(attempt));
        assertFalse(town.alice.isPasswordDue());
    }

    @Test
    void aStrangerDoesNotLearnThatSomebodyPressedNine() {
        town.herNumberIsConfirmed();
        var attempt = town.recover();
        var before = stage(attempt);
        town.codes.close(town.codes.last(), ChallengeState.DISOWNED);
        assertEquals(before, stage(attempt));
        assertEquals(Act.CALL_DISOWNED, town.said.get(town.said.size() - 1));
    }

    @Test
    void aFrozenAccountIsNotRecovered() {
        town.herNumberIsConfirmed();
        town.alice.freeze(TownClock.NOON);
        town.recover();
        assertEquals(Optional.empty(), town.codes.wishes.get(0).number());
    }

    @Test
    void strangersWearOutStrangersOnly() {
        town.herNumberIsConfirmed();
        IntStream.range(0, 10).forEach(any -> assertEquals("granted", slug(town.recoveries.begin(HER_NAME, LAPTOP))));
        assertEquals("over-limit", slug(town.recoveries.begin(HER_NAME, LAPTOP)));
        town.sessions.known = true;
        assertEquals("granted", slug(town.recoveries.begin(HER_NAME, LAPTOP)));
    }

    private Stage stage(AttemptToken attempt) {
        return town.steps.look(attempt, LAPTOP).orElseThrow().stage();
    }
}
