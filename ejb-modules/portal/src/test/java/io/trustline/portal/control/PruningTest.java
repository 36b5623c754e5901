package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PLAT-7: every table stays bounded, and what is young stays. */
class PruningTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String ACTIVITY = "INSERT INTO portal.activity"
            + " (account_id, act, at, address, browser, correlation)"
            + " VALUES ('00000000-0000-0000-0000-000000000000', 'SIGNED_IN', '%s', '', '', 'bcdfghjk')";

    private final Pruning pruning = new Pruning();

    @BeforeEach
    void open() {
        pruning.database = PortalDatabase.fresh();
        pruning.settings = PortalSettingsFixture.defaults();
        pruning.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void anOldEntryGoesThoughItWasDisputedLater() throws SQLException {
        run(ACTIVITY.formatted("2025-01-01T00:00:00Z"));
        run("INSERT INTO portal.dispute SELECT id, TIMESTAMP WITH TIME ZONE '2026-04-30 00:00:00Z'"
                + " FROM portal.activity");
        assertEquals(1, pruning.prune());
        assertEquals(0, pruning.prune());
    }

    @Test
    void whatIsYoungStays() throws SQLException {
        run(ACTIVITY.formatted("2026-04-01T00:00:00Z"));
        run("INSERT INTO portal.budget VALUES ('young', '2026-05-01T11:00:00Z', 1),"
                + " ('old', '2026-04-01T00:00:00Z', 1)");
        assertEquals(1, pruning.prune());
    }

    private void run(String sql) throws SQLException {
        try (var connection = pruning.database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
