package io.trustline.webapi.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.webapi.edge.SeenNonces.Take;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** KEY-11: what was taken is remembered for as long as it could come again, and memory stays bounded. */
class SeenNoncesTest {

    private static final Instant MORNING = Instant.parse("2026-09-01T08:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final SeenNonces nonces = new SeenNonces(2, Duration.ofMinutes(5), new Wall());

    @Test
    void remembersForBothSidesOfTheWindow() {
        assertEquals(Take.NEW, nonces.take("a"));
        now.set(MORNING.plus(Duration.ofMinutes(10)));
        assertEquals(Take.SEEN_BEFORE, nonces.take("a"));
        now.set(MORNING.plus(Duration.ofMinutes(10)).plusMillis(1));
        assertEquals(Take.NEW, nonces.take("a"));
    }

    @Test
    void refusesWhatItCannotRemember() {
        nonces.take("a");
        nonces.take("b");
        assertEquals(Take.FULL, nonces.take("c"));
        assertEquals(Take.SEEN_BEFORE, nonces.take("a"));
        now.set(MORNING.plus(Duration.ofMinutes(11)));
        assertEquals(Take.NEW, nonces.take("c"));
    }

    @Test
    void knowsNothingFromBeforeItsTime() {
        assertFalse(nonces.knowsAbout(MORNING));
        assertTrue(nonces.knowsAbout(MORNING.plusSeconds(1)));
    }

    /** The town's clock. */
    private final class Wall extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
