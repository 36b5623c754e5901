package io.trustline.portal.guard.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.verification.api.VerificationProblems;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** VOX-9: calls pumped to numbers that somebody is paid for, from everywhere at once, end for want of typed codes. */
class TollFraudTest {

    private static final String RANGE = "+861381000";
    private final GuardTown town = new GuardTown();

    /** A new address and a new number each time, one every ten seconds: no single budget ever notices. */
    private int pumped(int wishes) {
        int calls = 0;
        for (int n = 0; n < wishes; n++) {
            calls += town.guard.admit(fraud(n)).isEmpty() ? 1 : 0;
            town.pass(Duration.ofSeconds(10));
        }
        return calls;
    }

    @Test
    void aThousandAddressesToOneRangeGetFewCallsThrough() {
        assertEquals(42, pumped(170));
        assertEquals(VerificationProblems.CALLS_STOPPED, town.guard.admit(fraud(999)).orElseThrow().type());
        var block = town.guard.blocks.list(Optional.of(BlockReason.UNVERIFIED_RATIO), Optional.empty(), 1).get(0);
        assertTrue(block.until().isPresent());
        assertEquals(RANGE, town.guard.prefixes.list().get(0).prefix());
    }

    @Test
    void eachFailedTrialStopsForTwiceAsLong() {
        pumped(170);
        town.pass(Duration.ofMinutes(10));
        assertEquals(5, pumped(60), "a trial");
        assertTrue(wait(fraud(1)).compareTo(Duration.ofMinutes(45)) > 0, wait(fraud(1)).toString());
    }

    @Test
    void aTrialThatPeopleAnswerOpensTheRangeAgain() {
        pumped(170);
        town.pass(Duration.ofMinutes(10));
        for (int n = 0; n < 40; n++) {
            assertTrue(town.guard.admit(fraud(n)).isEmpty(), "call " + n);
            town.guard.verified(GuardTown.HOUSE, number(n));
            town.pass(Duration.ofSeconds(10));
        }
    }

    @Test
    void whereOneInThreeIsTypedNothingIsStopped() {
        int calls = 0;
        for (int n = 0; n < 150; n++) {
            calls += town.guard.admit(fraud(n)).isEmpty() ? 1 : 0;
            if (n % 3 == 0) {
                town.guard.verified(GuardTown.HOUSE, number(n));
            }
            town.pass(Duration.ofSeconds(10));
        }
        assertEquals(150, calls);
    }

    @Test
    void aRushOfPeopleWhoAreStillListeningIsNotTakenForFraud() {
        long calls = IntStream.range(0, 150).filter(n -> town.guard.admit(fraud(n)).isEmpty()).count();
        assertEquals(150, calls);
    }

    @Test
    void customersInTheirOwnBrowsersAreCalledInAStoppedRange() {
        pumped(170);
        var customer = new CallWish(GuardTown.HOUSE, Optional.of(GuardTown.ALICE), Optional.of(number(7)),
                GuardTown.HER_LAPTOP, true);
        assertTrue(town.guard.admit(customer).isEmpty());
    }

    @Test
    void otherRangesGoOnAndAnOperatorLetsThisOneGoOn() {
        pumped(170);
        assertTrue(town.guard.admit(GuardTown.strangerTo(GuardTown.ALICES, "203.0.113.5")).isEmpty());
        var prefix = Marks.prefix(number(0));
        assertTrue(town.guard.prefixes.release(prefix));
        assertFalse(town.guard.prefixes.release(prefix));
        assertTrue(town.guard.admit(fraud(3)).isEmpty());
    }

    @Test
    void whoWasDisownedMayNotHaveThatNumberCalledForADay() {
        var wish = GuardTown.strangerTo(GuardTown.ALICES, "198.51.100.1");
        town.guard.admit(wish);
        town.guard.disowned(wish);
        assertEquals(Duration.ofDays(1), wait(wish));
        assertTrue(town.guard.admit(GuardTown.strangerTo(number(1), "198.51.100.1")).isEmpty());
        town.pass(Duration.ofDays(1));
        assertTrue(town.guard.admit(wish).isEmpty());
    }

    @Test
    void aStrangerBehindHerOwnAddressDoesNotKeepAliceFromHerCall() {
        var neighbour = new Visitor(GuardTown.HER_LAPTOP.address(), "", Optional.empty());
        town.guard.disowned(GuardTown.ofAlice(neighbour, false));
        assertTrue(town.guard.admit(GuardTown.ofAlice(neighbour, false)).isPresent());
        assertTrue(town.guard.admit(GuardTown.ofAlice(GuardTown.HER_LAPTOP, true)).isEmpty());
    }

    private Duration wait(CallWish wish) {
        return town.guard.admit(wish).orElseThrow().retryAfter();
    }

    private static CallWish fraud(int n) {
        return GuardTown.strangerTo(number(n), "203.0." + n / 250 + "." + n % 250);
    }

    private static Msisdn number(int n) {
        return new Msisdn(RANGE + (1000 + n));
    }
}
