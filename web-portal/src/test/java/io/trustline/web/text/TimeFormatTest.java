package io.trustline.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.api.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** PLAT-5: times in both languages, always with the zone. */
class TimeFormatTest {

    private static final Instant LATE = Instant.parse("2026-03-14T16:05:00Z");

    private final TimeFormat english = new TimeFormat(Language.ENGLISH, ZoneId.of("Asia/Shanghai"));
    private final TimeFormat chinese = new TimeFormat(Language.CHINESE, ZoneId.of("Asia/Shanghai"));

    @Test
    void writesAMomentWithItsZone() {
        assertEquals("15 Mar 2026, 00:05 (UTC+8)", english.moment(LATE));
        assertEquals("2026年3月15日 00:05（UTC+8）", chinese.moment(LATE));
    }

    @Test
    void writesUniversalTimeByItsName() {
        assertEquals("14 Mar 2026, 16:05 (UTC)", new TimeFormat(Language.ENGLISH, ZoneId.of("UTC")).moment(LATE));
    }

    @Test
    void countsDaysByTheCalendarOfTheZone() {
        assertEquals("yesterday", english.ago(LATE.minusSeconds(600), LATE));
        assertEquals("今天", chinese.ago(LATE, LATE.plusSeconds(3600)));
        assertEquals("12 days ago", english.ago(LATE.minusSeconds(12 * 86_400), LATE));
    }
}
