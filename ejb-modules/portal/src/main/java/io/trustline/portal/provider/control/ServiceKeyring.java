package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.provider.api.LiveKey;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderView.KeyLine;
import io.trustline.portal.verification.control.TenantKeys;
import io.trustline.sip.api.ServiceNumber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The keys K1 of companies, sealed, under the names that the gateway gave them. Never kept outside the table. */
@ApplicationScoped
public class ServiceKeyring implements TenantKeys {

    /** A key's last use is for people who wonder whether it may go: no need to write it at each request. */
    private static final Duration COARSE = Duration.ofMinutes(15);
    private static final String LIVE = "SELECT k.name, k.sealed, k.provider FROM portal.provider_key k"
            + " JOIN portal.provider p ON p.id = k.provider"
            + " WHERE p.service = ? AND p.state = 'LIVE' AND k.revoked_at IS NULL ORDER BY k.made_at DESC, k.name";
    private static final String LINES = "SELECT name, made_at, used_at FROM portal.provider_key"
            + " WHERE provider = ? AND revoked_at IS NULL ORDER BY made_at, name";
    private static final String INSERT = "INSERT INTO portal.provider_key (name, provider, sealed, made_at)"
            + " VALUES (?, ?, ?, ?)";
    private static final String REVOKE = "UPDATE portal.provider_key SET revoked_at = ?"
            + " WHERE provider = ? AND name = ? AND revoked_at IS NULL";
    private static final String USED = "UPDATE portal.provider_key SET used_at = ? WHERE name = ?"
            + " AND (used_at IS NULL OR used_at < ?)";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PortalKeys keys;
    @Inject
    Clock clock;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /** The newest: what is signed from now on outlives the older one. */
    @Override
    public Optional<byte[]> live(ServiceNumber service) {
        return keys(service).stream().findFirst().map(LiveKey::key);
    }

    /** The newest first; none of a service that is not live. */
    public List<LiveKey> keys(ServiceNumber service) {
        return sql.all(LIVE, this::opened, service.value());
    }

    /** Notes that a request was proven with it. */
    public void used(LiveKey key) {
        var now = clock.instant();
        sql.change(USED, now, key.name(), now.minus(COARSE));
    }

    List<KeyLine> lines(ProviderId provider) {
        return sql.all(LINES, row -> new KeyLine(row.getString("name"), Sql.instant(row, "made_at"),
                Sql.perhapsInstant(row, "used_at")), provider.value());
    }

    void keep(ProviderId provider, String name, byte[] key) {
        var sealed = keys.vault().seal(PortalKeyUse.SERVICE_KEYS, purpose(name), key);
        sql.change(INSERT, name, provider.value(), sealed, clock.instant());
    }

    /** False where there is no such live key of theirs. */
    boolean revoke(ProviderId provider, String name) {
        return sql.change(REVOKE, clock.instant(), provider.value(), name) == 1;
    }

    private LiveKey opened(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return new LiveKey(new ProviderId(row.getObject("provider", UUID.class)), name,
                keys.vault().open(PortalKeyUse.SERVICE_KEYS, purpose(name), row.getString("sealed")));
    }

    private static String purpose(String name) {
        return "portal.provider_key/" + name;
    }
}
