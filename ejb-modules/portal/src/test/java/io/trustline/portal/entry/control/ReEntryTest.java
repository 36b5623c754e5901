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

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.entry.api.ReEntryState;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.sip.api.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CAM-11: who knows the password and lost every second factor comes back by an operator's word, and a wait. */
class ReEntryTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String PASSPORT = "Came to the counter with her passport";
    private static final Recognised OLGA = olga(false, Optional.empty());

    private final EntryTown town = new EntryTown();
    private final SignIns door = door();

    @Test
    void afterTheWaitTheRightPasswordAloneOpensOnceAndWhatWasLostIsGone() {
        opened();
        town.clock.pass(A_DAY);
        assertTrue(signIn() instanceof SignInStep.Entered);
        assertEquals(List.of(ALICE), town.lost);
        assertTrue(town.alice.isPasswordDue());
        assertFalse(town.sessions.signedIn, "sessions that there were are ended");
        assertEquals(List.of(Act.RE_ENTRY_BEGUN, Act.RE_ENTERED, Act.SIGNED_IN), town.said);
        assertEquals(ReEntryState.USED, state());
    }

    @Test
    void onceIsOnce() {
        opened();
        town.clock.pass(A_DAY);
        signIn();
        town.herNumberIsConfirmed();
        assertTrue(signIn() instanceof SignInStep.Further);
        assertEquals(1, town.lost.size());
    }

    @Test
    void beforeThatThePasswordOpensNothing() {
        opened();
        town.clock.pass(A_DAY.minusSeconds(1));
        assertTrue(signIn() instanceof SignInStep.Further);
        assertEquals(List.of(), town.lost);
        assertEquals(ReEntryState.WAITING, state());
    }

    @Test
    void itIsNotOpenForEver() {
        opened();
        town.clock.pass(A_DAY.multipliedBy(4));
        assertTrue(signIn() instanceof SignInStep.Further);
        assertEquals(ReEntryState.LAPSED, state());
        assertEquals(Optional.empty(), town.recoveries.waiting(ALICE));
        assertEquals("granted", slug(town.reEntries.open(OLGA, HER_NAME, PASSPORT)), "it may be opened again");
    }

    @Test
    void everyNumberRingsAtOnceAndItsOwnerStopsItByTelephone() {
        opened();
        assertEquals(List.of(HER_NUMBER), town.calls.rung);
        town.notices.answered(town.calls.answered(CallOutcome.Plain.DISOWNED, town.clock.instant()));
        assertStopped();
    }

    @Test
    void itsOwnerSeesItOnEveryPageAndStopsItThere() {
        opened();
        assertEquals(Optional.of(TownClock.NOON.plus(A_DAY)), town.recoveries.waiting(ALICE));
        assertTrue(town.recoveries.stop(ALICE, LAPTOP));
        assertFalse(town.recoveries.stop(ALICE, LAPTOP), "stopped twice");
        assertStopped();
    }

    @Test
    void whoShowsASecondFactorHasNotLostIt() {
        opened();
        var attempt = town.signIn();
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertStopped();
    }

    @Test
    void aNewPasswordOrAFreezeEndsIt() {
        opened();
        town.reEntries.voided(new AttemptsVoid(ALICE));
        assertStopped();
    }

    @Test
    void anOperatorStopsItOnce() {
        opened();
        var which = town.reEntries.latest(1).get(0).id();
        assertTrue(town.reEntries.stop(OLGA, which));
        assertFalse(town.reEntries.stop(OLGA, which));
        assertStopped();
    }

    @Test
    void whereNothingIsLostNothingIsOpened() {
        assertEquals("re-entry-not-possible", slug(town.reEntries.open(OLGA, HER_NAME, PASSPORT)), "no factor");
        town.herNumberIsConfirmed();
        assertEquals("re-entry-not-possible",
                slug(town.reEntries.open(OLGA, new AccountName("nobody"), PASSPORT)));
        assertEquals("re-entry-not-possible", slug(town.reEntries.open(OLGA, HER_NAME, "She said so".substring(0, 9))));
        town.alice.freeze(TownClock.NOON);
        assertEquals("re-entry-not-possible", slug(town.reEntries.open(OLGA, HER_NAME, PASSPORT)), "frozen");
        assertEquals(List.of(), town.reEntries.latest(9));
        assertEquals(List.of(), town.calls.rung);
    }

    @Test
    void oneWaitsForAnAccountAtATime() {
        opened();
        assertEquals("re-entry-not-possible", slug(town.reEntries.open(OLGA, HER_NAME, PASSPORT)));
        assertEquals(1, town.reEntries.latest(9).size());
    }

    @Test
    void anOperatorWhoHasASecondFactorShowsItFirst() {
        town.herNumberIsConfirmed();
        var stale = olga(true, Optional.of(TownClock.NOON.minusSeconds(3600)));
        assertEquals("fresh-proof-needed", slug(town.reEntries.open(stale, HER_NAME, PASSPORT)));
        assertEquals("granted", slug(
                town.reEntries.open(olga(true, Optional.of(TownClock.NOON.minusSeconds(60))), HER_NAME, PASSPORT)));
    }

    @Test
    void aFrozenAccountStaysShut() {
        opened();
        town.clock.pass(A_DAY);
        town.alice.freeze(town.clock.instant());
        assertTrue(signIn() instanceof SignInStep.Further);
        assertEquals(List.of(), town.lost);
    }

    @Test
    void aClosedAccountLeavesNoReasonBehind() {
        opened();
        town.reEntries.ending(new AccountEnding(ALICE));
        assertEquals(List.of(), town.reEntries.latest(9));
    }

    private void opened() {
        town.herNumberIsConfirmed();
        fruit(town.reEntries.open(OLGA, HER_NAME, PASSPORT));
    }

    private void assertStopped() {
        assertEquals(ReEntryState.STOPPED, state());
        assertEquals(1, town.said.stream().filter(Act.RE_ENTRY_STOPPED::equals).count());
        town.clock.pass(A_DAY);
        assertTrue(signIn() instanceof SignInStep.Further);
        assertEquals(List.of(), town.lost);
    }

    private ReEntryState state() {
        return town.reEntries.latest(1).get(0).state();
    }

    /** With the right password. */
    private SignInStep signIn() {
        return fruit(door.enter(new SignInAdmission(Optional.of(ALICE), "a hash", false, List.of()), Optional.empty(),
                LAPTOP));
    }

    private SignIns door() {
        var signIns = new SignIns();
        signIns.turns = town.turns;
        signIns.accounts = new TownAccounts(town.alice);
        signIns.sessions = town.sessions;
        signIns.budgets = BaseFixture.budgets(town.database, town.clock);
        signIns.beginnings = town.beginnings;
        signIns.reEntries = town.reEntries;
        signIns.mail = BaseFixture.rememberingIn(town.said);
        return signIns;
    }

    private static Recognised olga(boolean secondFactor, Optional<Instant> provenAt) {
        return new Recognised(new CustomerId(new UUID(7, 7)), new SessionId(new UUID(8, 8)), new AccountName("olga"),
                Role.OPERATOR, FactorLevel.SECOND_FACTOR, Language.ENGLISH, false, secondFactor, provenAt);
    }
}
