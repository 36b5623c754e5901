package io.trustline.kernel.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** What the database in use promises about commits that it has acknowledged; the start-up log says so. */
public enum Durability {

    SURVIVES_CRASH("an acknowledged commit survives a crash"),
    /** H2 with a write delay lost tens of thousands of acknowledged commits when its process was killed. */
    MAY_LOSE("a crash MAY LOSE acknowledged commits: set WRITE_DELAY=0");

    private static final String WRITE_DELAY = "SELECT setting_value FROM information_schema.settings"
            + " WHERE setting_name = 'WRITE_DELAY'";

    private final String promise;

    Durability(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }

    public static Durability of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? ofH2(connection) : SURVIVES_CRASH;
    }

    private static Durability ofH2(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(WRITE_DELAY); var rows = query.executeQuery()) {
            return rows.next() && "0".equals(rows.getString(1)) ? SURVIVES_CRASH : MAY_LOSE;
        }
    }
}
