package io.trustline.portal.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.api.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CAM-11: a session ends by idleness and by age. */
class SessionTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Session session = new Session(new UUID(0, 1), null, "digest",
            new Visitor("192.0.2.1", "Chrome", Optional.empty()), NOON);

    @Test
    void livesFromItsFirstMoment() {
        assertTrue(isLive(NOON));
        assertTrue(isLive(NOON.plus(IDLE).minusNanos(1)));
    }

    @Test
    void endsByIdleness() {
        assertFalse(isLive(NOON.plus(IDLE)));
    }

    @Test
    void endsByAgeHoweverBusy() {
        assertFalse(session.isLive(NOON.plus(LONGEST), LONGEST.plus(IDLE), LONGEST));
    }

    private boolean isLive(Instant at) {
        return session.isLive(at, IDLE, LONGEST);
    }
}
