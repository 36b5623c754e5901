package io.trustline.sip.desk.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.MinuteTally;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How many calls each of the last minutes had. Calls do not outlive a few minutes, so what is older than that is
 * counted once and remembered: looking every few seconds reads a few minutes, not a day.
 */
final class Minutes {

    private static final Duration LONGEST = Duration.ofHours(24);
    /** No call lives so long; later its outcome does not change any more. */
    private static final Duration UNSETTLED = Duration.ofMinutes(10);
    private static final String COUNT = "SELECT date_trunc('minute', asked_at) AS begun, outcome, count(*) AS calls"
            + " FROM sip.call WHERE asked_at >= ? AND asked_at < ? GROUP BY date_trunc('minute', asked_at), outcome";

    private final Sql sql;
    private final NavigableMap<Instant, Map<String, Integer>> settled = new TreeMap<>();
    private Instant settledFrom = Instant.MAX;
    private Instant settledUpTo = Instant.MIN;

    Minutes(DataSource database) {
        this.sql = new Sql(database);
    }

    synchronized List<MinuteTally> back(Duration wanted, Instant now) {
        var length = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        var last = now.truncatedTo(ChronoUnit.MINUTES);
        var first = last.minus(length).plus(1, ChronoUnit.MINUTES);
        settle(first, last.minus(UNSETTLED));
        var fresh = count(first.isAfter(settledUpTo) ? first : settledUpTo, last.plus(1, ChronoUnit.MINUTES));
        var tallies = new ArrayList<MinuteTally>();
        for (var minute = first; !minute.isAfter(last); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            tallies.add(new MinuteTally(minute,
                    fresh.getOrDefault(minute, settled.getOrDefault(minute, Map.of()))));
        }
        return List.copyOf(tallies);
    }

    /** Remembers what lies between, without counting anything twice. */
    private void settle(Instant from, Instant upTo) {
        if (from.isBefore(settledFrom) || from.isAfter(settledUpTo)) {
            settled.clear();
            settledFrom = from;
            settledUpTo = from;
        }
        if (upTo.isAfter(settledUpTo)) {
            settled.putAll(count(settledUpTo, upTo));
            settledUpTo = upTo;
        }
        settled.headMap(upTo.minus(LONGEST)).clear();
    }

    private Map<Instant, Map<String, Integer>> count(Instant from, Instant before) {
        var counts = new HashMap<Instant, Map<String, Integer>>();
        sql.all(COUNT, row -> counts.computeIfAbsent(Sql.instant(row, "begun"), minute -> new TreeMap<>())
                .merge(Sql.perhapsText(row, "outcome").orElse(""), row.getInt("calls"), Integer::sum), from, before);
        return counts;
    }
}
