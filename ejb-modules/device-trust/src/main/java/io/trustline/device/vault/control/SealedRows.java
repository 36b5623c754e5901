package io.trustline.device.vault.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.kernel.storage.StorageBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The rows of one column that are not yet sealed under the present master key. */
final class SealedRows {

    private static final int AT_ONCE = 200;

    private final DataSource database;
    private final SealedColumn column;
    private final String former;

    SealedRows(DataSource database, SealedColumn column, String currentPrefix) {
        this.database = database;
        this.column = column;
        this.former = column.column() + " IS NOT NULL AND " + column.column() + " NOT LIKE '" + currentPrefix + "%'";
    }

    long count() {
        return new Sql(database)
                .first("SELECT count(*) FROM " + column.table() + " WHERE " + former, row -> row.getLong(1)).orElse(0L);
    }

    /** The next ones in the order of their keys. */
    List<SealedRow> after(SealedRow last) {
        var beyond = last == null ? "" : " AND " + column.key() + " > ?";
        var query = "SELECT " + column.key() + ", " + column.column() + " FROM " + column.table() + " WHERE " + former
                + beyond + " ORDER BY " + column.key() + " LIMIT " + AT_ONCE;
        var values = last == null ? new Object[0] : new Object[]{last.key()};
        return new Sql(database).all(query, row -> new SealedRow(row.getObject(1), row.getString(2)), values);
    }

    /** Replaces those that nobody else changed meanwhile, in one transaction of its own. @return how many */
    long replace(List<SealedRow> rows, Function<SealedRow, String> renewed) {
        var ready = new ArrayList<Object[]>();
        for (var row : rows) {
            var value = renewed.apply(row);
            if (!value.isEmpty()) {
                ready.add(new Object[]{value, row.key(), row.sealed()});
            }
        }
        return ready.isEmpty() ? 0 : write(ready);
    }

    private long write(List<Object[]> ready) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long changed = write(connection, ready);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new StorageBroken("renewing seals", broken);
        }
    }

    private long write(Connection connection, List<Object[]> ready) throws SQLException {
        var sql = "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE " + column.key() + " = ? AND "
                + column.column() + " = ?";
        try (var statement = connection.prepareStatement(sql)) {
            for (var values : ready) {
                Sql.fill(statement, values);
                statement.addBatch();
            }
            long changed = 0;
            for (int one : statement.executeBatch()) {
                changed += Math.max(0, one);
            }
            return changed;
        }
    }

    /** A sealed value and the key of its row. */
    record SealedRow(Object key, String sealed) {}
}
