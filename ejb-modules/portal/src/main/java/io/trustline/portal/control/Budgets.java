package io.trustline.portal.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Counts tries in the database, so that every node counts alike, and before they are judged, so that a hundred at
 * once count as a hundred.
 */
@ApplicationScoped
public class Budgets {

    private static final String TAKE = "UPDATE portal.budget SET"
            + " used = CASE WHEN opened_at <= ? THEN 1 ELSE used + 1 END,"
            + " opened_at = CASE WHEN opened_at <= ? THEN ? ELSE opened_at END"
            + " WHERE name = ? AND (used < ? OR opened_at <= ?)";
    private static final String OPEN = "INSERT INTO portal.budget (name, opened_at, used) VALUES (?, ?, 1)"
            + " ON CONFLICT DO NOTHING";
    private static final String OPENED_LATER = "UPDATE portal.budget SET opened_at = ? WHERE name = ?"
            + " AND opened_at > ?";
    private static final String OPENED = "SELECT opened_at FROM portal.budget WHERE name = ?";
    private static final String SEE = "SELECT used, opened_at FROM portal.budget WHERE name = ? AND opened_at > ?";
    private static final String GIVE_BACK = "UPDATE portal.budget SET used = used - 1 WHERE name = ? AND used > 0";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    /** Takes one from each; the first that is used up refuses. In one order, so that none waits in a circle. */
    public Optional<Refusal> take(List<Budget> budgets) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection()) {
            for (var budget : sorted(budgets)) {
                if (!take(connection, budget, now)) {
                    return Optional.of(new Refusal(ProblemType.OVER_LIMIT, untilOpen(connection, budget, now)));
                }
            }
            return Optional.empty();
        } catch (SQLException broken) {
            throw Sql.broken("budgets", broken);
        }
    }

    /** A try that succeeded was none. */
    public void giveBack(List<Budget> budgets) {
        try (var connection = database.getConnection(); var row = connection.prepareStatement(GIVE_BACK)) {
            for (var budget : sorted(budgets)) {
                row.setString(1, budget.name());
                row.executeUpdate();
            }
        } catch (SQLException broken) {
            throw Sql.broken("budgets", broken);
        }
    }

    /** Takes nothing: what another one may take meanwhile is not promised. */
    public Left see(Budget budget) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection(); var query = connection.prepareStatement(SEE)) {
            query.setString(1, budget.name());
            query.setObject(2, now.minus(budget.window()));
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? new Left(Math.max(0, budget.limit() - rows.getInt("used")), Duration.between(now,
                                rows.getObject("opened_at", OffsetDateTime.class).plus(budget.window())))
                        : new Left(budget.limit(), budget.window());
            }
        } catch (SQLException broken) {
            throw Sql.broken("budgets", broken);
        }
    }

    private static List<Budget> sorted(List<Budget> budgets) {
        return budgets.stream().sorted(Comparator.comparing(Budget::name)).toList();
    }

    private static boolean take(Connection connection, Budget budget, OffsetDateTime now) throws SQLException {
        return takeOpen(connection, budget, now) || open(connection, budget, now) || takeOpen(connection, budget, now);
    }

    private static boolean takeOpen(Connection connection, Budget budget, OffsetDateTime now) throws SQLException {
        var expired = now.minus(budget.window());
        try (var row = connection.prepareStatement(TAKE)) {
            row.setObject(1, expired);
            row.setObject(2, expired);
            row.setObject(3, now);
            row.setString(4, budget.name());
            row.setInt(5, budget.limit());
            row.setObject(6, expired);
            return row.executeUpdate() == 1;
        }
    }

    private static boolean open(Connection connection, Budget budget, OffsetDateTime now) throws SQLException {
        try (var row = connection.prepareStatement(OPEN)) {
            row.setString(1, budget.name());
            row.setObject(2, now);
            return row.executeUpdate() == 1;
        }
    }

    /** A clock that ran ahead for a while keeps nobody out for longer than a window. */
    private static void notLater(Connection connection, Budget budget, OffsetDateTime now) throws SQLException {
        try (var row = connection.prepareStatement(OPENED_LATER)) {
            row.setObject(1, now);
            row.setString(2, budget.name());
            row.setObject(3, now);
            row.executeUpdate();
        }
    }

    private static Duration untilOpen(Connection connection, Budget budget, OffsetDateTime now) throws SQLException {
        notLater(connection, budget, now);
        try (var query = connection.prepareStatement(OPENED)) {
            query.setString(1, budget.name());
            try (var rows = query.executeQuery()) {
                var opened = rows.next() ? rows.getObject(1, OffsetDateTime.class) : now;
                return Duration.between(now, opened.plus(budget.window()));
            }
        }
    }

    /** What is left within the window, and how long it still lasts. */
    public record Left(int left, Duration resets) {}
}
