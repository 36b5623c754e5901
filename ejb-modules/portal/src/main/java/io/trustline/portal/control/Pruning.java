package io.trustline.portal.control;

import io.trustline.kernel.storage.StorageBroken;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes rows past their time, in small statements that lock nobody out. */
@ApplicationScoped
public class Pruning {

    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 1000;
    /** A message that comes back later than this was put there by hand. */
    private static final Duration INBOX_KEPT = Duration.ofDays(30);
    /** Longer than any window. */
    private static final Duration BUDGETS_KEPT = Duration.ofDays(2);
    private static final Duration CEREMONIES_KEPT = Duration.ofDays(1);
    /** Long enough to say what became of one. */
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);
    private static final Duration CALL_BLOCKS_KEPT = Duration.ofDays(30);
    /** How calls to a prefix convert is judged within an hour; stops last a day at most. */
    private static final Duration CALL_COUNTS_KEPT = Duration.ofDays(2);
    private static final Duration REPEATS_KEPT = Duration.ofDays(1);
    private static final Duration KNOWN_BROWSERS_KEPT = Duration.ofDays(365);

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PortalSettings settings;
    @Inject
    Clock clock;

    /** @return how many rows went */
    public int prune() {
        try (var connection = database.getConnection()) {
            return prune(connection, "activity", "id", "at", settings.activityKept)
                    + prune(connection, "session", "id", "seen_at", settings.sessionsKept)
                    + prune(connection, "re_entry", "id", "asked_at", settings.activityKept)
                    + prune(connection, "challenge", "id", "opened_at", settings.callsKept)
                    + prune(connection, "outgoing_call", "seq", "asked_at", settings.callsKept)
                    + prune(connection, "service_call", "id", "made_at", settings.callsKept)
                    + prune(connection, "service_repeat", "seq", "made_at", REPEATS_KEPT)
                    + prune(connection, "known_browser", "token", "seen_at", KNOWN_BROWSERS_KEPT)
                    + prune(connection, "passkey_ceremony", "name", "good_until", CEREMONIES_KEPT)
                    + prune(connection, "budget", "name", "opened_at", BUDGETS_KEPT)
                    + prune(connection, "attempt", "id", "good_until", ATTEMPTS_KEPT)
                    + prune(connection, "call_block", "id", "at", CALL_BLOCKS_KEPT)
                    + prune(connection, "call_minute", "on_minute", "on_minute", CALL_COUNTS_KEPT)
                    + prune(connection, "call_stop", "prefix", "until", CALL_COUNTS_KEPT)
                    + prune(connection, "call_disowned", "number", "until", Duration.ZERO)
                    + prune(connection, "inbox", "message_id", "received_at", INBOX_KEPT);
        } catch (SQLException broken) {
            throw new StorageBroken("pruning", broken);
        }
    }

    private int prune(Connection connection, String table, String key, String time, Duration kept) throws SQLException {
        var sql = "DELETE FROM portal." + table + " WHERE " + time + " < ? AND " + key + " IN (SELECT " + key
                + " FROM portal." + table + " WHERE " + time + " < ? ORDER BY " + time + " LIMIT " + AT_ONCE + ")";
        var oldest = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        int all = 0;
        try (var rows = connection.prepareStatement(sql)) {
            rows.setObject(1, oldest);
            rows.setObject(2, oldest);
            for (int round = 0, gone = AT_ONCE; round < MOST_ROUNDS && gone >= AT_ONCE; round++) {
                gone = rows.executeUpdate();
                all += gone;
            }
        }
        return all;
    }
}
