package io.trustline.kernel.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Says one statement at a time to the database, in the caller's transaction if there is one. */
public final class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** @return how many rows changed */
    public int change(String statement, Object... values) {
        try (var connection = database.getConnection(); var row = prepare(connection, statement, values)) {
            return row.executeUpdate();
        } catch (SQLException broken) {
            throw broken(statement, broken);
        }
    }

    public <T> Optional<T> first(String query, Reader<T> reader, Object... values) {
        try (var connection = database.getConnection();
                var question = prepare(connection, query, values);
                var rows = question.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException broken) {
            throw broken(query, broken);
        }
    }

    public <T> List<T> all(String query, Reader<T> reader, Object... values) {
        try (var connection = database.getConnection();
                var question = prepare(connection, query, values);
                var rows = question.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException broken) {
            throw broken(query, broken);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> perhapsInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public static Optional<String> perhapsText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Fills the places of a statement; instants, enumerations and optional values as the tables hold them. */
    public static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            fill(statement, values);
            return statement;
        } catch (SQLException broken) {
            statement.close();
            throw broken;
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(Sql::stored).orElse(null);
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Only the statement's first words: its text holds no values, but names enough. */
    public static StorageBroken broken(String statement, SQLException cause) {
        var what = statement.length() > 60 ? statement.substring(0, 60) + "…" : statement;
        return Collision.is(cause) ? new Collision(what, cause) : new StorageBroken(what, cause);
    }

    /** Makes a thing out of the row that it is shown. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
