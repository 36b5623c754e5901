package io.trustline.kernel.messaging;

import io.trustline.kernel.storage.StorageBroken;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which messages a context has taken in, so that a second delivery changes nothing. */
public final class Inbox {

    private final DataSource database;
    private final String insert;

    public Inbox(DataSource database, String schema) {
        this.database = database;
        this.insert = "INSERT INTO " + schema + ".inbox (message_id) VALUES (?) ON CONFLICT DO NOTHING";
    }

    /** True for the first delivery. Joins the caller's transaction: what it does with the message must, too. */
    public boolean isFirst(UUID message) {
        try (var connection = database.getConnection(); var row = connection.prepareStatement(insert)) {
            row.setObject(1, message);
            return row.executeUpdate() == 1;
        } catch (SQLException broken) {
            throw new StorageBroken("inbox", broken);
        }
    }
}
