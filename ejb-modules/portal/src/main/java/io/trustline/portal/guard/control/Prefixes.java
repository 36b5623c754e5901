package io.trustline.portal.guard.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.api.PrefixView;
import io.trustline.portal.verification.api.VerificationProblems;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whoever pumps calls for money never types the codes. Many calls to numbers that begin alike and few codes typed stop
 * strangers' calls to all of them; after the stop a handful of calls is a trial, and a trial that fails stops them for
 * twice as long.
 */
@ApplicationScoped
public class Prefixes {

    private static final String COUNT = "UPDATE portal.call_minute SET calls = calls + ?, typed = typed + ?"
            + " WHERE prefix = ? AND on_minute = ?";
    private static final String OPEN = "INSERT INTO portal.call_minute (prefix, on_minute, calls, typed)"
            + " VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING";
    private static final String TALLY = "SELECT COALESCE(SUM(calls), 0) AS calls, COALESCE(SUM(typed), 0) AS typed,"
            + " COALESCE(SUM(CASE WHEN on_minute < ? THEN calls ELSE 0 END), 0) AS settled"
            + " FROM portal.call_minute WHERE prefix = ? AND on_minute >= ?";
    private static final String STOPPED = "SELECT until, rounds FROM portal.call_stop WHERE prefix = ?";
    private static final String STOP = "INSERT INTO portal.call_stop (prefix, until, rounds) VALUES (?, ?, 1)"
            + " ON CONFLICT DO NOTHING";
    private static final String STOP_AGAIN = "UPDATE portal.call_stop SET until = ?, rounds = ?"
            + " WHERE prefix = ? AND until = ?";
    private static final String RELEASE = "DELETE FROM portal.call_stop WHERE prefix = ?";
    private static final String FORGET = "DELETE FROM portal.call_minute WHERE prefix = ?";
    private static final String LIST = "SELECT prefix, SUM(calls) AS calls, SUM(typed) AS typed, MAX(until) AS until"
            + " FROM (SELECT prefix, calls, typed, NULL AS until FROM portal.call_minute WHERE on_minute >= ?"
            + " UNION ALL SELECT prefix, 0, 0, until FROM portal.call_stop WHERE until > ?) both_of_them"
            + " GROUP BY prefix ORDER BY CASE WHEN MAX(until) IS NULL THEN 1 ELSE 0 END, SUM(calls) DESC LIMIT 100";
    private static final Duration LONGEST_STOP = Duration.ofDays(1);
    /** So much of the usual number of calls is enough to judge a trial by. */
    private static final int TRIAL_PART = 4;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    GuardSettings settings;
    @Inject
    Clock clock;

    private record Tally(long calls, long typed, long settled) {}

    private record Stopped(Instant until, int rounds) {}

    /** Why strangers may not call such numbers now. */
    Optional<Stop> stop(CallWish wish) {
        return wish.known() ? Optional.empty() : wish.number().map(Marks::prefix).flatMap(this::stop);
    }

    void called(Msisdn number) {
        count(Marks.prefix(number), 1, 0);
    }

    void typed(Msisdn number) {
        count(Marks.prefix(number), 0, 1);
    }

    /** The busiest first, stopped ones before them. */
    List<PrefixView> list() {
        var now = clock.instant();
        return sql().all(LIST, row -> new PrefixView(row.getString("prefix"), row.getLong("calls"),
                row.getLong("typed"), Sql.perhapsInstant(row, "until")), minute(now.minus(settings.window)), now);
    }

    /** False where it was not stopped. */
    boolean release(String prefix) {
        boolean was = sql().change(RELEASE, prefix) == 1;
        if (was) {
            sql().change(FORGET, prefix);
        }
        return was;
    }

    private Optional<Stop> stop(String prefix) {
        var now = clock.instant();
        var former = sql().first(STOPPED, Prefixes::stopped, prefix);
        var running = former.filter(stop -> stop.until().isAfter(now));
        if (running.isPresent()) {
            return running.map(stop -> refused(Duration.between(now, stop.until())));
        }
        var trial = former.filter(stop -> stop.until().isAfter(now.minus(settings.window)));
        return trial.isPresent() ? tried(prefix, trial.get(), now) : judged(prefix, former, now);
    }

    private Optional<Stop> judged(String prefix, Optional<Stopped> former, Instant now) {
        var tally = tally(prefix, now.minus(settings.window), now);
        return tally.settled() >= settings.leastCalls && isPoor(tally.typed(), tally.settled())
                ? Optional.of(begin(prefix, former.map(Stopped::until), 1, tally))
                : Optional.empty();
    }

    /** Since the stop a few calls only, until enough of their codes came back. */
    private Optional<Stop> tried(String prefix, Stopped former, Instant now) {
        var tally = tally(prefix, former.until(), now);
        int enough = Math.max(1, settings.leastCalls / TRIAL_PART);
        if (tally.calls() < enough || !isPoor(tally.typed(), tally.calls())) {
            return Optional.empty();
        }
        return Optional.of(tally.settled() < enough
                ? refused(settings.patience)
                : begin(prefix, Optional.of(former.until()), former.rounds() + 1, tally));
    }

    private Stop begin(String prefix, Optional<Instant> former, int rounds, Tally tally) {
        var wait = settings.stop;
        for (int round = 1; round < rounds && wait.compareTo(LONGEST_STOP) < 0; round++) {
            wait = wait.multipliedBy(2);
        }
        var until = clock.instant().plus(wait.compareTo(LONGEST_STOP) < 0 ? wait : LONGEST_STOP);
        int news = former.map(last -> sql().change(STOP_AGAIN, until, rounds, prefix, last))
                .orElseGet(() -> sql().change(STOP, prefix, until));
        if (news == 1) {
            PortalLog.LOG.callsStopped(prefix, until, tally.calls(), tally.typed());
        }
        return refused(Duration.between(clock.instant(), until));
    }

    private boolean isPoor(long typed, long calls) {
        return typed * 100 < settings.percent * calls;
    }

    private Tally tally(String prefix, Instant from, Instant now) {
        return sql().first(TALLY,
                row -> new Tally(row.getLong("calls"), row.getLong("typed"), row.getLong("settled")),
                minute(now.minus(settings.patience)), prefix, minute(from)).orElseThrow();
    }

    private void count(String prefix, int calls, int typed) {
        var minute = minute(clock.instant());
        if (sql().change(COUNT, calls, typed, prefix, minute) == 0) {
            sql().change(OPEN, prefix, minute);
            sql().change(COUNT, calls, typed, prefix, minute);
        }
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Stop refused(Duration wait) {
        return new Stop(BlockReason.UNVERIFIED_RATIO, new Refusal(VerificationProblems.CALLS_STOPPED, wait));
    }

    private static Stopped stopped(ResultSet row) throws SQLException {
        return new Stopped(Sql.instant(row, "until"), row.getInt("rounds"));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
