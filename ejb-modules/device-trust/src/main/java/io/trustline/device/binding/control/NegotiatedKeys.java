package io.trustline.device.binding.control;

import io.trustline.device.life.control.Device;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of negotiated keys. */
@ApplicationScoped
public class NegotiatedKeys {

    /** A device that never comes back for its answer must not fill the table. */
    static final int MOST_PENDING = 3;
    private static final int PRK_BYTES = 32;

    private static final String BY_REQUEST = "SELECT " + NegotiatedKey.COLUMNS
            + " FROM device.negotiated_key k WHERE k.request = ?";
    private static final String OF_DEVICE = "SELECT " + NegotiatedKey.COLUMNS
            + " FROM device.negotiated_key k WHERE k.device_id = ? AND k.state IN ('PENDING', 'LIVE')"
            + " ORDER BY k.made_at, k.kid";
    private static final String WITH_DEVICE = "SELECT " + NegotiatedKey.COLUMNS + ", " + Device.COLUMNS
            + " FROM device.negotiated_key k JOIN device.device d ON d.id = k.device_id WHERE k.kid = ?";
    private static final String INSERT = "INSERT INTO device.negotiated_key (kid, device_id, msisdn, state, service,"
            + " sealed, continuity, request, answer, not_before, expires_at, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "UPDATE device.negotiated_key SET state = 'FORMER', sealed = NULL,"
            + " continuity = NULL, ended_at = ? WHERE state <> 'FORMER' AND ";
    private static final String GO_LIVE = "UPDATE device.negotiated_key SET state = 'LIVE', continuity = NULL,"
            + " used_at = ? WHERE kid = ? AND state = 'PENDING'";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Vault vault;

    Optional<NegotiatedKey> byRequest(String request) {
        return sql().first(BY_REQUEST, NegotiatedKey::read, request);
    }

    Optional<KeyAndDevice> withDevice(String kid) {
        return sql().first(WITH_DEVICE, row -> new KeyAndDevice(NegotiatedKey.read(row), Device.read(row)), kid);
    }

    /** The pending and live ones, the oldest first. */
    List<NegotiatedKey> of(DeviceId device) {
        return sql().all(OF_DEVICE, NegotiatedKey::read, device.value());
    }

    void add(NegotiatedKey key, String request, Instant notBefore) {
        sql().change(INSERT, key.kid(), key.device().value(), key.number().e164(), key.state(), key.service(),
                key.sealed(), key.continuity(), request, key.answer(), notBefore, key.expires(), key.madeAt());
    }

    /** @return false when it was confirmed or ended meanwhile */
    boolean goLive(String kid, Instant now) {
        return sql().change(GO_LIVE, now, kid) == 1;
    }

    void end(String kid, Instant now) {
        sql().change(END + "kid = ?", now, kid);
    }

    /** All keys of a device: it must negotiate anew. Their secrets are destroyed. */
    public void endAll(DeviceId device, Instant now) {
        sql().change(END + "device_id = ?", now, device.value());
    }

    /** Those that this one replaces: every other but later ones that were negotiated with proof. */
    void endReplaced(NegotiatedKey by, Instant now) {
        sql().change(END + "device_id = ? AND kid <> ? AND (state = 'LIVE' OR continuity IS NOT NULL OR made_at <= ?)",
                now, by.device().value(), by.kid(), by.madeAt());
    }

    String seal(String kid, KeySchedule schedule) {
        var both = Arrays.copyOf(schedule.prk(), 2 * PRK_BYTES);
        System.arraycopy(schedule.transcript(), 0, both, PRK_BYTES, PRK_BYTES);
        return vault.seal(SealedColumn.NEGOTIATED_KEY.of(kid), both);
    }

    KeySchedule open(NegotiatedKey key) {
        var both = vault.open(SealedColumn.NEGOTIATED_KEY.of(key.kid()), key.sealed().orElseThrow());
        return KeySchedule.restored(Arrays.copyOf(both, PRK_BYTES),
                Arrays.copyOfRange(both, PRK_BYTES, both.length));
    }

    /** What a camera's registration may stand on (§8): only a key that was confirmed by an access. */
    public Optional<byte[]> e2Secret(DeviceId device, Instant now) {
        return confirmed(device, now).map(key -> open(key).key(Label.E2));
    }

    /** Whether the device holds a key that was confirmed by an access and is good. */
    public boolean hasLive(DeviceId device, Instant now) {
        return confirmed(device, now).isPresent();
    }

    private Optional<NegotiatedKey> confirmed(DeviceId device, Instant now) {
        return of(device).stream().filter(key -> key.state() == KeyState.LIVE && key.isGood(now)).findFirst();
    }

    String sealContinuity(String kid, byte[] continuity) {
        return vault.seal(SealedColumn.NEGOTIATED_CONTINUITY.of(kid), continuity);
    }

    /** The same secret, sealed for the device's row. */
    String resealContinuity(NegotiatedKey key) {
        var open = vault.open(SealedColumn.NEGOTIATED_CONTINUITY.of(key.kid()), key.continuity().orElseThrow());
        return vault.seal(SealedColumn.CONTINUITY.of(key.device()), open);
    }

    Optional<byte[]> continuityOf(Device device) {
        return device.continuity().map(sealed -> vault.open(SealedColumn.CONTINUITY.of(device.id()), sealed));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
