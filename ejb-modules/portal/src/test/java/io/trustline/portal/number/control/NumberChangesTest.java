package io.trustline.portal.number.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.control.FactorsLost;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberView;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.Telephone;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VOX-1: several numbers, one primary, each proven by a call; changes ask for a proof of a moment ago. */
class NumberChangesTest {

    private static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    private static final Msisdn HOME = new Msisdn("+8613912340001");
    private static final Msisdn OFFICE = new Msisdn("+8613912340002");
    private static final Msisdn PREMIUM = new Msisdn("+449098790000");
    private static final Visitor LAPTOP = new Visitor("192.0.2.1", "Laptop", Optional.empty());

    private final DataSource database = PortalDatabase.fresh();
    private final TownClock clock = new TownClock();
    private final List<Act> said = new ArrayList<>();
    private final List<Msisdn> told = new ArrayList<>();
    private final NumberTable numbers = NumbersFixture.over(database, clock);
    private final NumberChanges changes = new NumberChanges();

    @BeforeEach
    void signUp() {
        new Sql(database).change("INSERT INTO portal.account (id, name, role, password_since, password_due, language,"
                + " attempt, created_at, version) VALUES (?, 'alice', 'CUSTOMER', ?, FALSE, 'en', ?, ?, 0)",
                ALICE.value(), TownClock.NOON, ALICE.value(), TownClock.NOON);
        changes.numbers = numbers;
        changes.telephone = (Telephone) Proxy.newProxyInstance(Telephone.class.getClassLoader(),
                new Class<?>[]{Telephone.class}, (proxy, method, values) -> values[0].equals(PREMIUM)
                        ? Optional.of(DialRefusal.PREMIUM_NUMBER)
                        : Optional.empty());
        changes.settings = NumbersFixture.settings();
        changes.freshness = BaseFixture.freshness(clock);
        changes.factors = BaseFixture.secondFactors(numbers);
        changes.changed = BaseFixture.firing(change -> told.add(change.before()));
        changes.mail = BaseFixture.rememberingIn(said);
    }

    @Test
    void theFirstConfirmedNumberCountsAtOnceAndTheNextCoolsFirst() {
        var home = confirmed(HOME);
        assertTrue(home.primary() && home.isCallable() && home.coolsUntil().isEmpty());
        var office = confirmed(OFFICE);
        assertEquals(Optional.of(TownClock.NOON.plus(Duration.ofDays(3))), office.coolsUntil());
        assertFalse(office.primary());
        clock.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), numbers.find(ALICE, office.id()).orElseThrow().coolsUntil());
    }

    @Test
    void aMistypedFirstNumberGivesWayToTheOneThatWasConfirmed() {
        numbers.add(ALICE, HOME);
        assertTrue(confirmed(OFFICE).primary());
        assertEquals(Optional.of(OFFICE), numbers.primaryOf(ALICE));
    }

    @Test
    void anUnconfirmedNumberIsAddedButDoesNotCount() {
        var home = fruit(changes.add(self(false), HOME, LAPTOP));
        assertFalse(home.isCallable());
        assertEquals(0, numbers.countOf(ALICE));
        assertEquals("number-not-confirmed", slug(changes.makePrimary(self(false), home.id(), LAPTOP)));
        assertEquals(home, fruit(changes.add(self(false), HOME, LAPTOP)));
        assertEquals(List.of(Act.NUMBER_ADDED), said);
    }

    @Test
    void aNumberThatIsNeverCalledIsSaidToBeSoAtOnce() {
        assertEquals("number-not-called", slug(changes.add(self(false), PREMIUM, LAPTOP)));
        assertEquals(List.of(), numbers.of(ALICE));
        assertEquals(List.of(), said);
    }

    @Test
    void whoHasASecondFactorShowsItAgainBeforeAnyChange() {
        var home = confirmed(HOME);
        var stale = self(true, TownClock.NOON.minus(Duration.ofMinutes(10)));
        assertEquals("fresh-proof-needed", slug(changes.add(stale, OFFICE, LAPTOP)));
        assertEquals("fresh-proof-needed", slug(changes.remove(stale, home.id(), LAPTOP)));
        assertEquals("fresh-proof-needed", slug(changes.makePrimary(stale, home.id(), LAPTOP)));
        assertEquals("granted", slug(changes.add(self(true), OFFICE, LAPTOP)));
    }

    @Test
    void theLastFactorStaysAndThePrimaryOnesPlaceIsTaken() {
        var home = confirmed(HOME);
        assertEquals("last-factor", slug(changes.remove(self(true), home.id(), LAPTOP)));
        var office = confirmed(OFFICE);
        assertEquals("granted", slug(changes.remove(self(true), home.id(), LAPTOP)));
        assertTrue(numbers.find(ALICE, office.id()).orElseThrow().primary());
        assertEquals("unknown-number", slug(changes.remove(self(true), home.id(), LAPTOP)));
    }

    @Test
    void onlyOneIsPrimary() {
        confirmed(HOME);
        var office = confirmed(OFFICE);
        assertTrue(fruit(changes.makePrimary(self(true), office.id(), LAPTOP)).primary());
        assertEquals(List.of(OFFICE, HOME), numbers.of(ALICE).stream().map(NumberView::number).toList());
        assertEquals(1, numbers.of(ALICE).stream().filter(NumberView::primary).count());
        assertEquals(List.of(HOME), told, "the one before");
    }

    @Test
    void thereIsRoomForSoMany() {
        confirmed(HOME);
        assertEquals("number-known", slug(changes.add(self(true), HOME, LAPTOP)));
        numbers.add(ALICE, OFFICE);
        assertEquals("too-many-numbers", slug(changes.add(self(true), new Msisdn("+8613912340003"), LAPTOP)));
    }

    @Test
    void aChangedSimIsCalledOnlyAfterItWasConfirmedAgain() {
        var home = confirmed(HOME);
        clock.pass(Duration.ofDays(1));
        assertEquals(1, numbers.simChanged(HOME, clock.instant()));
        assertEquals(0, numbers.simChanged(HOME, clock.instant()), "told twice");
        assertFalse(numbers.find(ALICE, home.id()).orElseThrow().isCallable());
        numbers.confirm(ALICE, home.id());
        var again = numbers.find(ALICE, home.id()).orElseThrow();
        assertTrue(again.isCallable() && again.coolsUntil().isPresent());
    }

    @Test
    void nobodyTouchesSomebodyElsesNumber() {
        var home = confirmed(HOME);
        numbers.makePrimary(new CustomerId(new UUID(2, 2)), home.id());
        numbers.remove(new CustomerId(new UUID(2, 2)), home.id());
        assertTrue(numbers.find(ALICE, home.id()).orElseThrow().primary());
        assertEquals("unknown-number", slug(changes.remove(self(true), new NumberId(new UUID(9, 9)), LAPTOP)));
    }

    @Test
    void aClosedAccountLeavesNoNumber() {
        confirmed(HOME);
        numbers.forget(new AccountEnding(ALICE));
        assertEquals(List.of(), numbers.of(ALICE));
    }

    @Test
    void whoComesBackWithoutAnyFactorHasNoNumberEither() {
        confirmed(HOME);
        numbers.lost(new FactorsLost(new CustomerId(new UUID(2, 2))));
        assertEquals(1, numbers.of(ALICE).size(), "somebody else's loss");
        numbers.lost(new FactorsLost(ALICE));
        assertEquals(List.of(), numbers.of(ALICE));
    }

    private NumberView confirmed(Msisdn number) {
        var id = numbers.add(ALICE, number).id();
        numbers.confirm(ALICE, id);
        return numbers.find(ALICE, id).orElseThrow();
    }

    private Recognised self(boolean secondFactor) {
        return self(secondFactor, clock.instant());
    }

    private static Recognised self(boolean secondFactor, Instant provenAt) {
        return new Recognised(ALICE, new SessionId(new UUID(3, 3)), new AccountName("alice"), Role.CUSTOMER,
                FactorLevel.SECOND_FACTOR, Language.ENGLISH, false, secondFactor, Optional.of(provenAt));
    }

    private static <T> T fruit(Outcome<T> outcome) {
        return outcome.fold(fruit -> fruit, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    private static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }
}
