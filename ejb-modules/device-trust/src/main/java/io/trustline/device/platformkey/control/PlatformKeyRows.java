package io.trustline.device.platformkey.control;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of the platform's pairs; whoever changes it holds its lock until the transaction ends. */
@ApplicationScoped
public class PlatformKeyRows {

    /** A row that every database has from the start, so that two nodes never make pairs at once. */
    private static final String LOCK = "SELECT name FROM device.secret WHERE name = 'token' FOR UPDATE";
    private static final String ALL = "SELECT " + PlatformKey.COLUMNS + " FROM device.platform_key"
            + " ORDER BY made_at DESC, kid";
    private static final String ONE = "SELECT " + PlatformKey.COLUMNS + " FROM device.platform_key WHERE kid = ?";
    private static final String INSERT = "INSERT INTO device.platform_key (kid, kind, public_jwk, sealed, state,"
            + " made_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "UPDATE device.platform_key SET state = ?, replaced_at = ?"
            + " WHERE kind = ? AND state = ?";
    private static final String RETIRE = "UPDATE device.platform_key SET state = ?, sealed = NULL, retired_at = ?"
            + " WHERE kid = ? AND state = ?";
    private static final String PRINT = "SELECT count(*), max(made_at), max(replaced_at), max(retired_at)"
            + " FROM device.platform_key";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    List<PlatformKey> all() {
        return sql().all(ALL, PlatformKey::read);
    }

    Optional<PlatformKey> find(String kid) {
        return sql().first(ONE, PlatformKey::read, kid);
    }

    /** Another text after every change. */
    String print() {
        return sql().first(PRINT, row -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4))
                .orElse("");
    }

    /** Joins the caller's transaction. Takes those whose kind has no current pair. @return how many */
    public int addMissing(Map<PairKind, JWK> candidates) {
        lock();
        var present = new EnumMap<PairKind, PlatformKey>(PairKind.class);
        all().stream().filter(key -> key.state().equals(PlatformKey.CURRENT))
                .forEach(key -> present.put(key.kind(), key));
        int added = 0;
        for (var candidate : candidates.entrySet()) {
            if (!present.containsKey(candidate.getKey())) {
                insert(candidate.getKey(), candidate.getValue());
                added++;
            }
        }
        return added;
    }

    /** Joins the caller's transaction: these are current from now on, and what they replace is still good. */
    public void replace(Map<PairKind, JWK> pairs) {
        lock();
        pairs.forEach((kind, pair) -> {
            sql().change(REPLACE, PlatformKey.REPLACED, clock.instant(), kind, PlatformKey.CURRENT);
            insert(kind, pair);
        });
    }

    /** Joins the caller's transaction; the private half is destroyed. @return false unless it was replaced before */
    public boolean retire(String kid) {
        lock();
        return sql().change(RETIRE, PlatformKey.RETIRED, clock.instant(), kid, PlatformKey.REPLACED) == 1;
    }

    private void lock() {
        sql().first(LOCK, row -> row.getString(1)).orElseThrow();
    }

    private void insert(PairKind kind, JWK pair) {
        var sealed = vault.seal(SealedColumn.PLATFORM_KEY.of(pair.getKeyID()),
                pair.toJSONString().getBytes(StandardCharsets.UTF_8));
        sql().change(INSERT, pair.getKeyID(), kind, pair.toPublicJWK().toJSONString(), sealed, PlatformKey.CURRENT,
                clock.instant());
    }

    private Sql sql() {
        return new Sql(database);
    }
}
