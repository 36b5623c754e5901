package io.trustline.device.vault.control;

import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The context's own secrets, sealed in the database; the first node that needs one makes it for all. */
@ApplicationScoped
public class Secrets {

    private static final String INSERT = "INSERT INTO device.secret (name, sealed) VALUES (?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String SELECT = "SELECT sealed FROM device.secret WHERE name = ?";
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Vault vault;
    @Inject
    RandomGenerator random;

    private final Map<ContextSecret, byte[]> open = new ConcurrentHashMap<>();

    /** At start, outside any transaction: afterwards none has to be made in the middle of something. */
    public void prepare() {
        for (var secret : ContextSecret.values()) {
            get(secret);
        }
    }

    public byte[] get(ContextSecret secret) {
        var known = open.get(secret);
        return known != null ? known.clone() : open.computeIfAbsent(secret, this::readOrMake).clone();
    }

    /** HMAC-SHA-256 of the parts, each preceded by its length, so that no two lists of parts look alike. */
    public byte[] mac(ContextSecret secret, byte[]... parts) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(get(secret), MAC));
            for (var part : parts) {
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The same, as the tables keep it: base64url, 43 characters. */
    public String digest(ContextSecret secret, byte[]... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(secret, parts));
    }

    private byte[] readOrMake(ContextSecret secret) {
        var sql = new Sql(database);
        var name = secret.rowName();
        var purpose = SealedColumn.SECRET.of(name);
        var sealed = sql.first(SELECT, row -> row.getString(1), name);
        if (sealed.isEmpty()) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            sql.change(INSERT, name, vault.seal(purpose, bytes));
            sealed = sql.first(SELECT, row -> row.getString(1), name);
        }
        return vault.open(purpose, sealed.orElseThrow());
    }
}
