package io.trustline.sip.legitimacy.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.TelephoneProblems;
import io.trustline.kernel.vault.Vault;
import io.trustline.sip.vault.control.GatewayKeyUse;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The keys K1 of services: sealed, at most two alive at a time so that one can follow the other. */
public final class ServiceKeys {

    /** NIST SP 800-107: a key shorter than this adds nothing to guess against. */
    public static final int SHORTEST = 16;
    private static final int LONGEST = 128;
    private static final int MOST_ALIVE = 2;
    private static final String LOCK = "SELECT number FROM sip.service WHERE number = ? FOR UPDATE";
    private static final String EVERY = "SELECT name, sealed, revoked_at FROM sip.service_key WHERE service = ?";
    private static final String ALIVE = "SELECT name, sealed FROM sip.service_key"
            + " WHERE service = ? AND revoked_at IS NULL ORDER BY made_at, name";
    private static final String INSERT = "INSERT INTO sip.service_key (name, service, sealed, made_at)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REVOKE = "UPDATE sip.service_key SET revoked_at = ?"
            + " WHERE service = ? AND name = ? AND revoked_at IS NULL";

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;
    private final RandomGenerator random;

    public ServiceKeys(DataSource database, Vault vault, Clock clock, RandomGenerator random) {
        this.sql = new Sql(database);
        this.vault = vault;
        this.clock = clock;
        this.random = random;
    }

    /** The same key twice is the same key; one that was revoked does not come back. */
    public Outcome<String> add(ServiceNumber service, byte[] key) {
        if (key.length < SHORTEST || key.length > LONGEST) {
            return Outcome.refused(Refusal.of(TelephoneProblems.KEY_TOO_SHORT));
        }
        if (sql.first(LOCK, row -> row.getString(1), service.value()).isEmpty()) {
            return Outcome.refused(Refusal.of(TelephoneProblems.UNKNOWN_SERVICE));
        }
        return known(service, key).orElseGet(() -> make(service, key));
    }

    public void revoke(ServiceNumber service, String name) {
        sql.change(REVOKE, clock.instant(), service.value(), name);
    }

    /** The names of those alive, the older first. */
    public List<String> names(ServiceNumber service) {
        return sql.all(ALIVE, row -> row.getString("name"), service.value());
    }

    /** Those alive; for the moment of a comparison. */
    List<byte[]> alive(ServiceNumber service) {
        return sql.all(ALIVE, row -> opened(service, row), service.value());
    }

    private Optional<Outcome<String>> known(ServiceNumber service, byte[] key) {
        return sql.all(EVERY, row -> MessageDigest.isEqual(key, opened(service, row))
                ? Optional.of(standing(row))
                : Optional.<Outcome<String>>empty(), service.value()).stream().flatMap(Optional::stream).findFirst();
    }

    private static Outcome<String> standing(ResultSet row) throws SQLException {
        return Sql.perhapsInstant(row, "revoked_at").isEmpty()
                ? Outcome.granted(row.getString("name"))
                : Outcome.refused(Refusal.of(TelephoneProblems.KEY_REVOKED));
    }

    private Outcome<String> make(ServiceNumber service, byte[] key) {
        if (names(service).size() >= MOST_ALIVE) {
            return Outcome.refused(Refusal.of(TelephoneProblems.TOO_MANY_KEYS));
        }
        var name = Tokens.id(random).toString();
        var sealed = vault.seal(GatewayKeyUse.SERVICE_KEYS, purpose(service, name), key);
        sql.change(INSERT, name, service.value(), sealed, clock.instant());
        return Outcome.granted(name);
    }

    private byte[] opened(ServiceNumber service, ResultSet row) throws SQLException {
        var purpose = purpose(service, row.getString("name"));
        return vault.open(GatewayKeyUse.SERVICE_KEYS, purpose, row.getString("sealed"));
    }

    private static String purpose(ServiceNumber service, String name) {
        return "sip.service_key/" + service.value() + "/" + name;
    }
}
