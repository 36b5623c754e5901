package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** PLAT-8: reports from browsers can neither flood nor forge the log. */
class ContentReportsTest {

    @Test
    void writesSoManyInAMinuteAndCountsTheRest() {
        var allowance = new Allowance(1, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

        assertEquals(OptionalLong.of(0), allowance.take());
        assertEquals(OptionalLong.empty(), allowance.take());
    }

    @Test
    void keepsOneShortLineWithoutPersonalData() {
        assertEquals("https://bank.example/console/activity",
                ReportText.path("https://bank.example/console/activity?q=alice#x"));
        assertEquals("a_b_c", ReportText.word("a\r\nb c".replace("\r\n", "\n")));
        assertEquals("-", ReportText.word(""));
        assertEquals(120, ReportText.word("x".repeat(999)).length());
    }
}
