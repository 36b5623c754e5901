package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.UsageDay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What each company used on each day (UTC), counted in the transaction that writes the fact down. */
@ApplicationScoped
public class UsageDays {

    static final String STARTED = "started";
    static final String VERIFIED = "verified";
    static final String COST = "cost";
    private static final String CALL = "call/";
    private static final int MOST_DAYS = 90;
    private static final String OPEN = "INSERT INTO portal.provider_day (provider, on_day, label, times)"
            + " VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING";
    private static final String ADD = "UPDATE portal.provider_day SET times = times + ?"
            + " WHERE provider = ? AND on_day = ? AND label = ?";
    private static final String READ = "SELECT on_day, label, times FROM portal.provider_day"
            + " WHERE provider = ? AND on_day > ? ORDER BY on_day, label";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /** A call ended so. */
    public void call(ProviderId provider, String outcome, Instant at) {
        add(provider, CALL + outcome, 1, at);
    }

    public void started(ProviderId provider, Instant at) {
        add(provider, STARTED, 1, at);
    }

    public void verified(ProviderId provider, Instant at) {
        add(provider, VERIFIED, 1, at);
    }

    public void cost(ProviderId provider, long minor, Instant at) {
        add(provider, COST, minor, at);
    }

    /** Oldest first, every day up to today, those without anything, too. */
    public List<UsageDay> last(ProviderId provider, int days) {
        int wanted = Math.max(1, Math.min(days, MOST_DAYS));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var counts = new TreeMap<LocalDate, Map<String, Long>>();
        for (int back = wanted - 1; back >= 0; back--) {
            counts.put(today.minusDays(back), new TreeMap<>());
        }
        for (var line : sql.all(READ, row -> new Line(row.getObject(1, LocalDate.class), row.getString(2),
                row.getLong(3)), provider.value(), today.minusDays(wanted))) {
            counts.computeIfAbsent(line.day(), day -> new TreeMap<>()).put(line.label(), line.times());
        }
        var usage = new ArrayList<UsageDay>();
        counts.forEach((day, labels) -> usage.add(day(day, labels)));
        return usage;
    }

    private static UsageDay day(LocalDate day, Map<String, Long> labels) {
        var calls = new TreeMap<String, Long>();
        labels.forEach((label, times) -> {
            if (label.startsWith(CALL)) {
                calls.put(label.substring(CALL.length()), times);
            }
        });
        return new UsageDay(day, calls, labels.getOrDefault(VERIFIED, 0L), labels.getOrDefault(STARTED, 0L),
                labels.getOrDefault(COST, 0L));
    }

    private void add(ProviderId provider, String label, long more, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        sql.change(OPEN, provider.value(), day, label);
        sql.change(ADD, more, provider.value(), day, label);
    }

    private record Line(LocalDate day, String label, long times) {}
}
