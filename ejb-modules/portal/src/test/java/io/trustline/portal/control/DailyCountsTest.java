package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.DayCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PLAT-6: the console's figures are counted by days of UTC. */
class DailyCountsTest {

    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final DailyCounts counts = new DailyCounts();

    @Test
    void countsEachActOnItsDayWithinTheAskedTime() {
        counts.database = PortalDatabase.fresh();
        counts.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        counts.count(Act.SIGNED_IN, NOON);
        counts.count(Act.SIGNED_IN, NOON.minusSeconds(3600));
        counts.count(Act.SIGNED_UP, NOON.minusSeconds(24 * 3600));
        counts.count(Act.SIGNED_UP, NOON.minusSeconds(40L * 24 * 3600));
        assertEquals(List.of(new DayCount(LocalDate.of(2026, 5, 1), Act.SIGNED_UP, 1),
                new DayCount(LocalDate.of(2026, 5, 2), Act.SIGNED_IN, 2)), counts.last(30));
    }
}
