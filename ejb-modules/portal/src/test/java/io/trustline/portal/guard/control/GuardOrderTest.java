package io.trustline.portal.guard.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.control.AtOnce;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.control.TownTransactions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ADR 0027, VOX-9: people whose several numbers are told of something at once do not wait for each other in a circle. */
class GuardOrderTest {

    private static final int ROUNDS = 40;
    private static final CustomerId BOB = new CustomerId(new UUID(2, 2));
    private static final Msisdn ABROAD = new Msisdn("+442079460001");

    private final TownTransactions transactions = new TownTransactions();
    private final TownClock clock = new TownClock();
    private final Guard guard = GuardTown.over(transactions.database(), clock);

    @Test
    void severalNumbersOfTwoPeopleAreWeighedAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            clock.pass(Duration.ofDays(2));
            var admitted = AtOnce.all(List.of(told(GuardTown.ALICE, List.of(GuardTown.ALICES, ABROAD)),
                    told(BOB, List.of(ABROAD, GuardTown.ALICES)), told(BOB, List.of(GuardTown.ALICES))));
            assertEquals(List.of(2L, 2L, 1L), admitted);
        }
    }

    @Test
    void strangersOfOnePlaceAreWeighedAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            clock.pass(Duration.ofDays(2));
            var wishes = IntStream.range(0, 4).mapToObj(n -> GuardTown
                    .strangerTo(n % 2 == 0 ? ABROAD : GuardTown.ALICES, "192.0.2." + (7 + n / 2))).toList();
            var admitted = AtOnce.all(wishes.stream().map(wish -> admitted(List.of(wish))).toList());
            assertEquals(Collections.nCopies(4, 1L), admitted);
        }
    }

    private Callable<Long> told(CustomerId customer, List<Msisdn> numbers) {
        return admitted(numbers.stream().map(number -> new CallWish(GuardTown.HOUSE, Optional.of(customer),
                Optional.of(number), GuardTown.HER_LAPTOP, true)).toList());
    }

    private Callable<Long> admitted(List<CallWish> wishes) {
        return () -> transactions.during(() -> wishes.stream().filter(wish -> guard.admit(wish).isEmpty()).count());
    }
}
