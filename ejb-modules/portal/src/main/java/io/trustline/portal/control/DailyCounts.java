package io.trustline.portal.control;

import io.trustline.kernel.storage.StorageBroken;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.DayCount;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How often each act happened on each day (UTC), counted as the log is written. */
@ApplicationScoped
public class DailyCounts {

    private static final int MOST_DAYS = 90;
    private static final String OPEN = "INSERT INTO portal.act_per_day (on_day, act, times) VALUES (?, ?, 0)"
            + " ON CONFLICT DO NOTHING";
    private static final String COUNT = "UPDATE portal.act_per_day SET times = times + 1 WHERE on_day = ? AND act = ?";
    private static final String READ = "SELECT on_day, act, times FROM portal.act_per_day"
            + " WHERE on_day > ? ORDER BY on_day, act LIMIT " + MOST_DAYS * 20;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    public void count(Act act, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        try (var connection = database.getConnection()) {
            run(connection, OPEN, day, act);
            run(connection, COUNT, day, act);
        } catch (SQLException broken) {
            throw new StorageBroken("daily counts", broken);
        }
    }

    public List<DayCount> last(int days) {
        var first = LocalDate.now(clock).minusDays(Math.min(days, MOST_DAYS));
        try (var connection = database.getConnection(); var query = connection.prepareStatement(READ)) {
            query.setObject(1, first);
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException broken) {
            throw new StorageBroken("daily counts", broken);
        }
    }

    private static void run(Connection connection, String sql, LocalDate day, Act act) throws SQLException {
        try (var row = connection.prepareStatement(sql)) {
            row.setObject(1, day);
            row.setString(2, act.name());
            row.executeUpdate();
        }
    }

    private static List<DayCount> read(ResultSet rows) throws SQLException {
        var counts = new ArrayList<DayCount>();
        while (rows.next()) {
            counts.add(
                    new DayCount(rows.getObject(1, LocalDate.class), Act.valueOf(rows.getString(2)), rows.getLong(3)));
        }
        return counts;
    }
}
