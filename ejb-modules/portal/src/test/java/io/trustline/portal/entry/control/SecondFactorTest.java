package io.trustline.portal.entry.control;

import static io.trustline.portal.entry.control.EntryTown.ALICE;
import static io.trustline.portal.entry.control.EntryTown.HER_NUMBER;
import static io.trustline.portal.entry.control.EntryTown.LAPTOP;
import static io.trustline.portal.entry.control.EntryTown.STRANGER;
import static io.trustline.portal.entry.control.EntryTown.fruit;
import static io.trustline.portal.entry.control.EntryTown.slug;
import static io.trustline.portal.entry.control.EntryTown.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.api.Act;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.VerificationProblems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** VOX-3, VOX-6, VOX-13: after the password, a second factor, in the browser that has the attempt. */
class SecondFactorTest {

    private final EntryTown town = new EntryTown();

    @Test
    void whoHasNoSecondFactorIsAskedForNone() {
        town.numbers.add(ALICE, HER_NUMBER);
        assertTrue(town.beginnings.signIn(ALICE, LAPTOP).isEmpty());
    }

    @Test
    void theCallIsAskedForWithThePasswordAndItsCodeOpensTheDoorOnce() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        assertEquals(Optional.of(HER_NUMBER), town.codes.wishes.get(0).number());
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals("attempt-over", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals(1, town.sessions.begun.size());
        assertEquals(Stage.DONE, town.steps.look(attempt, LAPTOP).orElseThrow().stage());
        assertEquals(List.of(Act.SIGNED_IN), town.said);
    }

    @Test
    void ofManyRightAnswersAtOnceOneArrives() {
        town.herNumberIsConfirmed();
        town.proofs.enrolled.add(Factor.AUTHENTICATOR);
        var attempt = town.signIn();
        long granted = IntStream.range(0, 4).parallel()
                .filter(any -> town.steps.authenticator(attempt, "right", LAPTOP).isGranted()).count();
        assertEquals(1, granted);
        assertEquals(1, town.sessions.begun.size());
    }

    @Test
    void aStrongerFactorIsAskedForFirstAndNobodyIsCalled() {
        town.herNumberIsConfirmed();
        town.proofs.enrolled.addAll(Set.of(Factor.AUTHENTICATOR, Factor.RECOVERY_CODE));
        assertEquals(Factor.AUTHENTICATOR, town.beginnings.signIn(ALICE, LAPTOP).orElseThrow().first());
        assertEquals(List.of(), town.codes.wishes);
        var attempt = town.signIn();
        assertEquals(Set.of(Factor.CALL, Factor.AUTHENTICATOR, Factor.RECOVERY_CODE),
                town.steps.look(attempt, LAPTOP).orElseThrow().factors());
        assertTrue(fruit(town.steps.call(attempt, 0, Optional.empty(), LAPTOP)).call().isPresent());
        assertEquals("granted", slug(town.steps.authenticator(attempt, "right", LAPTOP)));
        assertEquals(List.of(town.codes.last()), town.codes.withdrawn);
    }

    @Test
    void theCodeOfOneAttemptDoesNotOpenAnother() {
        town.herNumberIsConfirmed();
        var first = town.signIn();
        var second = town.beginnings.signIn(ALICE, STRANGER).orElseThrow().token();
        assertEquals("wrong-code", slug(town.steps.code(first, "2", LAPTOP)));
        assertEquals("wrong-code", slug(town.steps.code(second, "1", STRANGER)));
        assertEquals("granted", slug(town.steps.code(first, "1", LAPTOP)));
    }

    @Test
    void anotherBrowserWithTheTokenIsRefused() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        assertEquals("attempt-over", slug(town.steps.code(attempt, "1", STRANGER)));
        assertTrue(town.steps.look(attempt, STRANGER).isEmpty());
        town.steps.abandon(attempt, STRANGER);
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
    }

    @Test
    void fiveWrongCodesEndTheAttempt() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        IntStream.range(0, KnownCodes.TRIES).forEach(
                any -> assertEquals("wrong-code", slug(town.steps.code(attempt, "no", LAPTOP))));
        assertEquals("attempt-over", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals(Stage.OVER, town.steps.look(attempt, LAPTOP).orElseThrow().stage());
    }

    @Test
    void fiveWrongCodesOfTheAppEndTheAttemptAndNoOther() {
        town.proofs.enrolled.add(Factor.AUTHENTICATOR);
        var attempt = town.signIn();
        IntStream.range(0, AttemptRows.MOST_WRONG).forEach(
                any -> assertEquals("wrong-proof", slug(town.steps.authenticator(attempt, "no", LAPTOP))));
        assertEquals("attempt-over", slug(town.steps.authenticator(attempt, "right", LAPTOP)));
        assertEquals("granted", slug(town.steps.authenticator(town.signIn(), "right", LAPTOP)));
    }

    @Test
    void aPasskeyIsBoundToItsAttempt() {
        town.proofs.enrolled.add(Factor.PASSKEY);
        var attempt = town.signIn();
        var options = fruit(town.steps.passkeyOptions(attempt, "https://trustline.example", LAPTOP));
        assertEquals("wrong-proof", slug(town.steps.passkey(attempt, "another", "https://trustline.example", LAPTOP)));
        assertEquals("granted", slug(town.steps.passkey(attempt, options, "https://trustline.example", LAPTOP)));
    }

    @Test
    void aWayThatIsNotOfferedIsNotTaken() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        assertEquals("factor-not-offered", slug(town.steps.authenticator(attempt, "right", LAPTOP)));
        assertEquals("factor-not-offered", slug(town.steps.recoveryCode(attempt, "right", LAPTOP)));
    }

    @Test
    void aCallThatMayNotBeIsToldAndLeavesTheAttemptOpen() {
        town.herNumberIsConfirmed();
        town.codes.objection = Optional.of(VerificationProblems.CALLS_STOPPED);
        var attempt = town.signIn();
        assertEquals(Optional.of("calls-stopped"), town.steps.look(attempt, LAPTOP).orElseThrow().trouble());
        town.codes.objection = Optional.empty();
        var view = fruit(town.steps.call(attempt, 0, Optional.empty(), LAPTOP));
        assertTrue(view.call().isPresent() && view.trouble().isEmpty());
    }

    @Test
    void signingInAgainInTheSameBrowserReplacesTheAttempt() {
        town.herNumberIsConfirmed();
        var first = town.signIn();
        var abandoned = town.codes.last();
        var second = town.signIn();
        assertEquals(List.of(abandoned), town.codes.withdrawn);
        assertEquals("attempt-over", slug(town.steps.code(first, "1", LAPTOP)));
        assertEquals("granted", slug(town.steps.code(second, "2", LAPTOP)));
    }

    @Test
    void anAttemptIsOverAfterAQuarterOfAnHour() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        town.clock.pass(Duration.ofMinutes(15));
        assertEquals("attempt-over", slug(town.steps.code(attempt, "1", LAPTOP)));
    }

    @Test
    void aNineEndsTheAttemptAndMakesANewPasswordDue() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        town.codes.close(town.codes.last(), ChallengeState.DISOWNED);
        assertEquals(Stage.OVER, town.steps.look(attempt, LAPTOP).orElseThrow().stage());
        assertTrue(town.alice.isPasswordDue());
        assertEquals(List.of(Act.CALL_DISOWNED), town.said);
    }

    @Test
    void aNewPasswordEndsWhatIsUnderWay() {
        town.herNumberIsConfirmed();
        var attempt = town.signIn();
        town.alarms.voided(new AttemptsVoid(ALICE));
        assertEquals("attempt-over", slug(town.steps.code(attempt, "1", LAPTOP)));
    }

    @Test
    void anotherNumberCanBeCalledAndAnUnknownOneCannot() {
        var home = town.herNumberIsConfirmed();
        var office = town.numbers.add(ALICE, new Msisdn("+8613912340002")).id();
        var attempt = town.signIn();
        assertEquals(List.of("01"), town.steps.look(attempt, LAPTOP).orElseThrow().numbers().stream()
                .map(number -> number.lastTwo()).toList());
        assertEquals("unknown-number", slug(town.steps.call(attempt, 1, Optional.of(office), LAPTOP)));
        town.numbers.confirm(ALICE, office);
        assertEquals("granted", slug(town.steps.call(attempt, 1, Optional.of(office), LAPTOP)));
        assertEquals("granted", slug(town.steps.call(attempt, 1, Optional.of(home), LAPTOP)));
        assertEquals(List.of(Optional.of(new Msisdn("+8613912340002")), Optional.of(HER_NUMBER)), town.codes.again);
    }

    @Test
    void afterAChangeOfSimOnlyAKnownBrowserHasItCalled() {
        var home = town.herNumberIsConfirmed();
        town.clock.pass(Duration.ofDays(1));
        town.numbers.simChanged(HER_NUMBER, town.clock.instant());
        assertEquals(Optional.of("number-blocked"), town.steps.look(town.signIn(), LAPTOP).orElseThrow().trouble());
        assertEquals(List.of(BlockReason.SIM_CHANGED), town.guard.keptBack);
        town.sessions.known = true;
        assertEquals("granted", slug(town.steps.code(town.signIn(), "1", LAPTOP)));
        assertTrue(town.numbers.find(ALICE, home).orElseThrow().isCallable());
    }

    @Test
    void aFrozenAccountsTelephoneRingsForNoStranger() {
        town.herNumberIsConfirmed();
        town.alice.freeze(TownClock.NOON);
        assertEquals(Optional.of("account-frozen"), town.steps.look(town.signIn(), LAPTOP).orElseThrow().trouble());
        assertEquals(List.of(), town.codes.wishes);
        town.sessions.known = true;
        assertTrue(town.steps.look(town.signIn(), LAPTOP).orElseThrow().call().isPresent());
    }
}
