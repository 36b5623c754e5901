package io.trustline.web.text;

import io.trustline.portal.api.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes times as people of one language read them; never without the zone. */
public final class TimeFormat {

    private final Messages messages;
    private final Language language;
    private final ZoneId zone;

    public TimeFormat(Language language, ZoneId zone) {
        this.messages = Messages.in(language);
        this.language = language;
        this.zone = zone;
    }

    public String moment(Instant at) {
        return messages.of("time.moment", written("time.pattern.moment", at), offset(at));
    }

    public String day(Instant at) {
        return written("time.pattern.day", at);
    }

    /** In whole days, as far as the calendar of the zone has moved on. */
    public String ago(Instant at, Instant now) {
        long days = Duration.between(at.atZone(zone).toLocalDate().atStartOfDay(), now.atZone(zone).toLocalDate()
                .atStartOfDay()).toDays();
        return messages.of("time.ago", days);
    }

    private String written(String patternKey, Instant at) {
        return DateTimeFormatter.ofPattern(messages.of(patternKey), language.locale()).format(at.atZone(zone));
    }

    /** "UTC+8": the offset pattern knows only the older name GMT. */
    private String offset(Instant at) {
        return DateTimeFormatter.ofPattern("O").format(at.atZone(zone)).replace("GMT", "UTC");
    }
}
