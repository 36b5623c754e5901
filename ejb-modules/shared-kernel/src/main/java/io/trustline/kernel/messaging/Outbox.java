package io.trustline.kernel.messaging;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.storage.StorageBroken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Messages that wait beside the rows they speak of: written in the same transaction, sent afterwards, so that
 * both come into being or neither does (ADR 0002). Each context has its own table {@code <schema>.outbox} for events,
 * and another of the same form for each queue that it sends commands to.
 */
public final class Outbox {

    private final DataSource database;
    private final String insert;
    private final String select;
    private final String delete;
    private final String count;

    public Outbox(DataSource database, String schema) {
        this(database, schema, "outbox");
    }

    public Outbox(DataSource database, String schema, String table) {
        var name = schema + "." + table;
        this.database = database;
        this.insert = "INSERT INTO " + name + " (id, type, version, correlation, body) VALUES (?, ?, ?, ?, ?)";
        this.select = "SELECT id, type, version, correlation, body FROM " + name
                + " ORDER BY seq LIMIT ? FOR UPDATE SKIP LOCKED";
        this.delete = "DELETE FROM " + name + " WHERE id = ?";
        this.count = "SELECT count(*) FROM (SELECT 1 FROM " + name + " LIMIT 10000) AS counted";
    }

    /** Joins the caller's transaction. */
    public void put(Envelope envelope) {
        try (var connection = database.getConnection(); var row = connection.prepareStatement(insert)) {
            row.setObject(1, envelope.id());
            row.setString(2, envelope.type().name());
            row.setInt(3, envelope.type().version());
            row.setString(4, envelope.correlation().value());
            row.setString(5, envelope.body().toString());
            row.executeUpdate();
        } catch (SQLException broken) {
            throw new StorageBroken("outbox", broken);
        }
    }

    /**
     * Hands up to {@code most} waiting messages to the sender and forgets them once it returns; call it outside
     * any transaction. A crash between sending and forgetting sends twice, which the receiver's inbox notices.
     */
    public int relay(int most, Sender sender) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var batch = waiting(connection, most);
                sender.send(batch);
                forget(connection, batch);
                connection.commit();
                return batch.size();
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new StorageBroken("outbox", broken);
        }
    }

    /** How many wait, counted to ten thousand. */
    public int size() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(count);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException broken) {
            throw new StorageBroken("outbox", broken);
        }
    }

    private List<Envelope> waiting(Connection connection, int most) throws SQLException {
        var batch = new ArrayList<Envelope>();
        try (var query = connection.prepareStatement(select)) {
            query.setInt(1, most);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    batch.add(envelope(rows));
                }
            }
        }
        return batch;
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(row.getObject(1, UUID.class), new MessageType(row.getString(2), row.getInt(3)),
                new CorrelationId(row.getString(4)), Envelope.read(row.getString(5)));
    }

    private void forget(Connection connection, List<Envelope> batch) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(delete)) {
            for (var envelope : batch) {
                row.setObject(1, envelope.id());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** Sends all of a batch durably, or throws and has sent none. */
    @FunctionalInterface
    public interface Sender {
        void send(List<Envelope> batch);
    }
}
