package io.trustline.web.console.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.ImportView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CAM-1: how far a list is, and how fast. */
class ImportLineTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void countsEveryRowForTheSpeed() {
        assertEquals(30_000, line("READING", 50, Optional.empty()).rowsPerSecond());
        assertEquals(60_000, line("DONE", 100, Optional.of(START.plusSeconds(1))).rowsPerSecond());
        assertEquals(0, line("DONE", 100, Optional.of(START)).rowsPerSecond());
    }

    @Test
    void isWholeOnlyWhenItIsDone() {
        assertEquals(50, line("READING", 50, Optional.empty()).percent());
        assertEquals(99, line("READING", 100, Optional.empty()).percent());
        assertEquals(100, line("DONE", 99, Optional.of(START)).percent());
    }

    @Test
    void takesNoOtherTextForAnId() {
        assertEquals(Optional.of(new UUID(0, 1)), ImportLine.id(new UUID(0, 1).toString()));
        assertTrue(ImportLine.id("first").isEmpty());
        assertTrue(ImportLine.id(null).isEmpty());
    }

    private static ImportLine line(String state, long read, Optional<Instant> end) {
        var view = new ImportView(new UUID(0, 1), "Harbour Optics", "harbour.csv", state, 100, read, 40_000, 19_000,
                1_000, START, end);
        return new ImportLine(view, START.plusSeconds(2));
    }
}
