package io.trustline.sip.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** VOX-12: each minute is counted once, however often and for however long somebody looks. */
class MinutesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final DeskTown town = new DeskTown();
    private final Minutes minutes = new Minutes(town.database.source());

    @Test
    void minutesWithoutCallsAreThereToo() {
        town.call(DeskTown.ALICE, "spoken", "north", NOON.minusSeconds(90));
        town.call(DeskTown.ALICE, "", "north", NOON);
        var tallies = minutes.back(Duration.ofMinutes(3), NOON.plusSeconds(30));
        assertEquals(3, tallies.size());
        assertEquals(Map.of("spoken", 1), tallies.get(0).outcomes());
        assertEquals(Map.of(), tallies.get(1).outcomes());
        assertEquals(Map.of("", 1), tallies.get(2).outcomes());
    }

    @Test
    void aLongLookAfterAShortOneSeesTheSameCalls() {
        for (int minute = 0; minute < 120; minute++) {
            town.call(DeskTown.ALICE, "spoken", "north", NOON.minusSeconds(60L * minute));
        }
        assertEquals(30, sum(Duration.ofMinutes(30), NOON));
        assertEquals(120, sum(Duration.ofHours(24), NOON));
        assertEquals(60, sum(Duration.ofMinutes(60), NOON));
        assertEquals(120, sum(Duration.ofDays(9), NOON.plusSeconds(600)));
        town.call(DeskTown.BOB, "busy", "north", NOON.plusSeconds(700));
        assertEquals(121, sum(Duration.ofHours(24), NOON.plusSeconds(701)));
        assertEquals(1, sum(Duration.ofHours(24), NOON.plus(Duration.ofHours(24)).plusSeconds(600)));
    }

    private int sum(Duration back, Instant now) {
        return minutes.back(back, now).stream().flatMap(tally -> tally.outcomes().values().stream())
                .mapToInt(Integer::intValue).sum();
    }
}
