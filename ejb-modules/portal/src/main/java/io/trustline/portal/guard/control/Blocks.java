package io.trustline.portal.guard.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.Budget;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.guard.api.BlockLine;
import io.trustline.portal.guard.api.BlockReason;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes down what was not called, and why; a flood from one place is written down only in part. */
@ApplicationScoped
public class Blocks {

    private static final String ADD = "INSERT INTO portal.call_block"
            + " (at, reason, number, address, service, until, correlation) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String LIST = "SELECT * FROM portal.call_block WHERE id < ? ORDER BY id DESC LIMIT ?";
    private static final String LIST_OF = "SELECT * FROM portal.call_block WHERE reason = ? AND id < ?"
            + " ORDER BY id DESC LIMIT ?";
    private static final String FIRST_SINCE = "SELECT id FROM portal.call_block WHERE at > ? ORDER BY at LIMIT 1";
    private static final String NEWEST = "SELECT id FROM portal.call_block ORDER BY id DESC LIMIT 1";
    private static final int MOST = 100;
    private static final int PER_PLACE = 50;
    private static final int IN_ALL = 20_000;
    private static final Duration HOUR = Duration.ofHours(1);

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Budgets budgets;
    @Inject
    Clock clock;

    void write(CallWish wish, BlockReason reason, Duration wait) {
        var now = clock.instant();
        if (isWorthALine(wish)) {
            new Sql(database).change(ADD, now, reason, wish.number().map(Msisdn::masked).orElse("–"),
                    wish.visitor().address(), wish.service().value(), until(now, wait),
                    CorrelationId.current().value());
        }
    }

    List<BlockLine> list(Optional<BlockReason> reason, Optional<Long> before, int most) {
        long from = before.orElse(Long.MAX_VALUE);
        int limit = Math.max(1, Math.min(most, MOST));
        var sql = new Sql(database);
        return reason.map(only -> sql.all(LIST_OF, Blocks::line, only, from, limit))
                .orElseGet(() -> sql.all(LIST, Blocks::line, from, limit));
    }

    /** Who is refused may knock on without end; the table may not grow without end. */
    private boolean isWorthALine(CallWish wish) {
        var place = Marks.network(wish).orElse(wish.service().value());
        return budgets.take(List.of(new Budget("block-line/" + place, PER_PLACE, HOUR))).isEmpty()
                && linesSince(clock.instant().minus(HOUR)) < IN_ALL;
    }

    /** Near enough by their numbers; counting under a lock would make all who are refused wait for each other. */
    private long linesSince(Instant from) {
        var sql = new Sql(database);
        var first = sql.first(FIRST_SINCE, row -> row.getLong("id"), from);
        return first.flatMap(id -> sql.first(NEWEST, row -> row.getLong("id") - id)).orElse(0L);
    }

    private static Optional<Instant> until(Instant now, Duration wait) {
        return wait.isZero() ? Optional.empty() : Optional.of(now.plus(wait));
    }

    private static BlockLine line(ResultSet row) throws SQLException {
        return new BlockLine(row.getLong("id"), Sql.instant(row, "at"), BlockReason.valueOf(row.getString("reason")),
                row.getString("number"), row.getString("address"), Sql.perhapsText(row, "service"),
                Sql.perhapsInstant(row, "until"), new CorrelationId(row.getString("correlation")));
    }
}
