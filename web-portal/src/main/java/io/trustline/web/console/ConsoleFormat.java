package io.trustline.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** How the console writes times and numbers; pages say {@code #{format.time(instant)}}. */
@Named("format")
@ApplicationScoped
public class ConsoleFormat {

    /** The console speaks of servers in several places: one zone, named. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    public String time(Instant at) {
        return TIME.format(at);
    }

    /** A time where it is one, else the words themselves. */
    public String said(String words) {
        try {
            return time(Instant.parse(words));
        } catch (DateTimeParseException noTime) {
            return words;
        }
    }

    /** Words that begin with a time: the time as the console writes it, then the words. */
    public String dated(String words) {
        var parts = words.split(" ", 2);
        return parts.length == 2 ? said(parts[0]) + " · " + parts[1] : words;
    }

    /** To the hundredth of a second. */
    public String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.2f s", length.toMillis() / 1000.0);
    }

    /** Hour and minute, for the ends of a drawing. */
    public String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** Hundredths of whatever the operator counts in. */
    public String money(long minor) {
        return String.format(Locale.ROOT, "%,.2f", minor / 100.0);
    }

    /** Grouped by thousands, which both languages write alike. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
