package io.trustline.sip.desk.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.TrunkWish;
import io.trustline.kernel.vault.Vault;
import io.trustline.sip.vault.control.GatewayKeyUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Trunks that came from the console, their passwords sealed; and which trunks are paused, wherever they came from. */
final class TrunkRows {

    private static final String SELECT = "SELECT name, wish, sealed, changed_at FROM sip.trunk ORDER BY name";
    private static final String SEALED = "SELECT sealed FROM sip.trunk WHERE name = ?";
    private static final String UPDATE = "UPDATE sip.trunk SET wish = ?, sealed = ?, changed_at = ?, changed_by = ?"
            + " WHERE name = ?";
    private static final String INSERT = "INSERT INTO sip.trunk (wish, sealed, changed_at, changed_by, name)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String PAUSE = "INSERT INTO sip.trunk_pause (name, paused_at, paused_by) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String RESUME = "DELETE FROM sip.trunk_pause WHERE name = ?";
    private static final String REMOVE = "DELETE FROM sip.trunk WHERE name = ?";

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    TrunkRows(DataSource database, Vault vault, Clock clock) {
        this.sql = new Sql(database);
        this.vault = vault;
        this.clock = clock;
    }

    List<Kept> all() {
        return sql.all(SELECT, Kept::read);
    }

    Set<String> paused() {
        return new HashSet<>(sql.all("SELECT name FROM sip.trunk_pause", row -> row.getString("name")));
    }

    /** An empty password keeps the one that is there. */
    void put(TrunkWish wish, String actor) {
        var sealed = wish.password().isEmpty() ? sealed(wish.name()) : Optional.<String>empty();
        var values = new Object[]{TrunkText.write(wish), sealed.orElseGet(() -> seal(wish)), clock.instant(), actor,
                wish.name()};
        if (sql.change(UPDATE, values) == 0 && sql.change(INSERT, values) == 0) {
            sql.change(UPDATE, values);
        }
    }

    void pause(String name, String actor) {
        sql.change(PAUSE, name, clock.instant(), actor);
    }

    void resume(String name) {
        sql.change(RESUME, name);
    }

    void remove(String name) {
        sql.change(REMOVE, name);
        sql.change(RESUME, name);
    }

    TrunkWish open(Kept row) {
        return TrunkText.read(row.wish(), new String(vault.open(GatewayKeyUse.TRUNK_PASSWORDS, purpose(row.name()),
                row.sealed()), UTF_8));
    }

    private Optional<String> sealed(String name) {
        return sql.first(SEALED, row -> row.getString("sealed"), name);
    }

    private String seal(TrunkWish wish) {
        return vault.seal(GatewayKeyUse.TRUNK_PASSWORDS, purpose(wish.name()), wish.password().getBytes(UTF_8));
    }

    private static String purpose(String name) {
        return "sip.trunk/" + name;
    }

    /** A row as it lies there. */
    record Kept(String name, String wish, String sealed, Instant changedAt) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(row.getString("name"), row.getString("wish"), row.getString("sealed"),
                    Sql.instant(row, "changed_at"));
        }

        @Override
        public String toString() {
            return "Kept[" + name + "]";
        }
    }
}
