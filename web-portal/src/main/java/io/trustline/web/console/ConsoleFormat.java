package io.trustline.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
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

    /** Grouped by thousands, which both languages write alike. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
