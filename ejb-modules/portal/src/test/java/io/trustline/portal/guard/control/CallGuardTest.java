package io.trustline.portal.guard.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.ServiceNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** VOX-9: nobody is called more often than is good for them or for us, and nobody is kept from their own call. */
class CallGuardTest {

    private final GuardTown town = new GuardTown();

    @Test
    void aNumberIsCalledSoOftenInAnHourFromWherever() {
        assertEquals(6, admitted(20, n -> GuardTown.strangerTo(GuardTown.ALICES, "198.51.100." + n)));
        var refusal = admit(GuardTown.strangerTo(GuardTown.ALICES, "198.51.100.77")).orElseThrow();
        assertEquals(VerificationProblems.TOO_MANY_CALLS, refusal.type());
        assertEquals(Duration.ofHours(1), refusal.retryAfter());
    }

    @Test
    void whoGoesOnAllDayWaitsTillTomorrow() {
        for (int hour = 0; hour < 3; hour++) {
            assertEquals(6, admitted(7, n -> GuardTown.strangerTo(GuardTown.ALICES, "198.51.100." + n)));
            town.pass(Duration.ofHours(1));
        }
        var refusal = admit(GuardTown.strangerTo(GuardTown.ALICES, "198.51.100.77")).orElseThrow();
        assertEquals(Duration.ofHours(21), refusal.retryAfter());
    }

    @Test
    void strangersCannotUseUpTheCallsOfAKnownBrowser() {
        admitted(50, n -> GuardTown.ofAlice(GuardTown.at("198.51.100." + n), false));
        assertTrue(admit(GuardTown.ofAlice(GuardTown.at("198.51.100.99"), false)).isPresent());
        assertEquals(10, admitted(20, n -> GuardTown.ofAlice(GuardTown.HER_LAPTOP, true)));
    }

    @Test
    void knockingOnUsesUpNobodyElsesCalls() {
        admitted(100, n -> GuardTown.strangerTo(number(n), "198.51.100.1"));
        assertEquals(6, admitted(6, n -> GuardTown.strangerTo(number(99), "198.51.100.2")));
    }

    @Test
    void aDecoyIsCountedByWhereItComesFromLikeAnyOther() {
        var decoy = new CallWish(GuardTown.HOUSE, Optional.empty(), Optional.empty(), GuardTown.at("192.0.2.9"), false);
        assertEquals(60, admitted(70, n -> decoy));
    }

    @Test
    void whatATenantSaysOfItsCustomersTouchesNoPlaceOfOurs() {
        var tenant = new ServiceNumber("6258");
        admitted(70, n -> new CallWish(tenant, Optional.empty(), Optional.of(number(n)), GuardTown.at("192.0.2.9"),
                false));
        assertTrue(admit(GuardTown.strangerTo(GuardTown.ALICES, "192.0.2.9")).isEmpty());
    }

    @Test
    void theDaysMoneyEndsForStrangersAndNotForKnownBrowsers() {
        town.settings.spendPerDay = 50;
        assertEquals(2, admitted(5, n -> GuardTown.strangerTo(number(n), "198.51.100." + n)));
        assertEquals(VerificationProblems.CALLS_STOPPED,
                admit(GuardTown.strangerTo(number(7), "198.51.100.7")).orElseThrow().type());
        assertTrue(admit(GuardTown.ofAlice(GuardTown.HER_LAPTOP, true)).isEmpty());
    }

    @Test
    void aHundredAtOnceCountAsAHundred() throws InterruptedException {
        Callable<Boolean> one = () -> admit(GuardTown.strangerTo(GuardTown.ALICES, "198.51.100.1")).isEmpty();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = pool.invokeAll(Stream.generate(() -> one).limit(100).toList());
            assertEquals(6, answers.stream().filter(CallGuardTest::isTrue).count());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void everyRefusalIsWrittenDownWithItsReasonAndNoNumberInFull() {
        admitted(7, n -> GuardTown.strangerTo(GuardTown.ALICES, "198.51.100." + n));
        var line = town.guard.blocks.list(Optional.of(BlockReason.NUMBER_BUDGET), Optional.empty(), 10).get(0);
        assertEquals("198.51.100.6", line.address());
        assertEquals(Optional.of(town.instant().plus(Duration.ofHours(1))), line.until());
        assertFalse(line.number().contains("1391234"));
    }

    @Test
    void wishesAreCountedForTheMetricsPage() {
        admitted(8, n -> GuardTown.strangerTo(GuardTown.ALICES, "198.51.100." + n));
        assertEquals(6, town.meters.counter("trustline.portal.call.wishes", "ended", "admitted").count());
        assertEquals(2, town.meters.counter("trustline.portal.call.wishes", "ended", "number_budget").count());
    }

    @Test
    void aFloodOfRefusalsDoesNotFillTheTable() {
        admitted(300, n -> GuardTown.strangerTo(number(n), "198.51.100.1"));
        assertEquals(50, town.guard.blocks.list(Optional.empty(), Optional.empty(), 100).size());
    }

    private Optional<Refusal> admit(CallWish wish) {
        return town.guard.admit(wish);
    }

    private long admitted(int wishes, IntFunction<CallWish> wish) {
        return IntStream.range(0, wishes).filter(n -> admit(wish.apply(n)).isEmpty()).count();
    }

    private static Msisdn number(int n) {
        return new Msisdn("+861391234" + (1000 + n));
    }

    private static boolean isTrue(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
