package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAM-11: tries are counted before they are judged. */
class BudgetsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Budgets budgets = new Budgets();
    private final Budget three = new Budget("place/alice", 3, Duration.ofMinutes(15));

    @BeforeEach
    void open() {
        budgets.database = PortalDatabase.fresh();
        setClock(NOON);
    }

    @Test
    void theFourthOfThreeIsRefusedUntilTheWindowEnds() {
        assertTrue(Stream.of(1, 2, 3).allMatch(n -> budgets.take(List.of(three)).isEmpty()));
        setClock(NOON.plusSeconds(60));
        var refusal = budgets.take(List.of(three)).orElseThrow();
        assertEquals("over-limit", refusal.type().slug());
        assertEquals(Duration.ofMinutes(14), refusal.retryAfter());
    }

    @Test
    void aNewWindowStartsAfresh() {
        Stream.of(1, 2, 3).forEach(n -> budgets.take(List.of(three)));
        setClock(NOON.plus(Duration.ofMinutes(15)));
        assertTrue(budgets.take(List.of(three)).isEmpty());
    }

    @Test
    void aClockThatRanAheadKeepsNobodyOutForLongerThanAWindow() {
        setClock(NOON.plus(Duration.ofDays(1)));
        Stream.of(1, 2, 3).forEach(n -> budgets.take(List.of(three)));
        setClock(NOON);
        assertEquals(Duration.ofMinutes(15), budgets.take(List.of(three)).orElseThrow().retryAfter());
        setClock(NOON.plus(Duration.ofMinutes(15)));
        assertTrue(budgets.take(List.of(three)).isEmpty());
    }

    @Test
    void whatWasGivenBackCanBeTakenAgain() {
        Stream.of(1, 2, 3).forEach(n -> budgets.take(List.of(three)));
        budgets.giveBack(List.of(three));
        assertTrue(budgets.take(List.of(three)).isEmpty());
        assertTrue(budgets.take(List.of(three)).isPresent());
    }

    @Test
    void whoLooksTakesNothing() {
        assertEquals(new Budgets.Left(3, Duration.ofMinutes(15)), budgets.see(three));
        budgets.take(List.of(three));
        setClock(NOON.plusSeconds(60));
        assertEquals(new Budgets.Left(2, Duration.ofMinutes(14)), budgets.see(three));
        assertEquals(new Budgets.Left(2, Duration.ofMinutes(14)), budgets.see(three));
        setClock(NOON.plus(Duration.ofMinutes(15)));
        assertEquals(new Budgets.Left(3, Duration.ofMinutes(15)), budgets.see(three));
    }

    @Test
    void aHundredAtOnceCountAsAHundred() throws InterruptedException {
        var ten = new Budget("place/bob", 10, Duration.ofMinutes(15));
        Callable<Boolean> one = () -> budgets.take(List.of(ten)).isEmpty();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = pool.invokeAll(Stream.generate(() -> one).limit(100).toList());
            assertEquals(10, count(answers));
        } finally {
            pool.shutdownNow();
        }
    }

    private static long count(List<Future<Boolean>> answers) {
        return answers.stream().filter(answer -> {
            try {
                return answer.get();
            } catch (InterruptedException | ExecutionException broken) {
                throw new AssertionError(broken);
            }
        }).count();
    }

    private void setClock(Instant now) {
        budgets.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
