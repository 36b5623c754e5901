package io.trustline.device.life.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceChanged;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.Did;
import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Secrets;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Finds, makes and moves devices; every move is written down and told in the same transaction. */
@ApplicationScoped
public class Devices {

    private static final String SELECT = "SELECT " + Device.COLUMNS + " FROM device.device d WHERE ";
    private static final String INSERT = "INSERT INTO device.device (id, state, did_index, did, info, created_at,"
            + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "UPDATE device.device SET state = ?, former_state = ?, changed_at = ?"
            + " WHERE id = ? AND state = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Secrets secrets;
    @Inject
    Vault vault;
    @Inject
    History history;
    @Inject
    DeviceMail mail;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public Optional<Device> find(DeviceId id) {
        return first("d.id = ?", id.value());
    }

    public Optional<Device> findByDid(Did did) {
        return first("d.did_index = ?", didIndex(did));
    }

    public Optional<Device> findByNumber(Msisdn number) {
        return first("d.msisdn = ?", number.e164());
    }

    public Optional<Device> findByFactoryId(String factoryId) {
        return DigestId.read(factoryId).flatMap(id -> first("d.factory_id = ?", id));
    }

    /** Nobody else changes it before the caller's transaction ends. Lock several in the order of their ids. */
    public Optional<Device> lock(DeviceId id) {
        return first("d.id = ? FOR UPDATE", id.value());
    }

    /** What the tables hold in place of a Did. */
    public String didIndex(Did did) {
        return secrets.digest(ContextSecret.DID_INDEX, did.value().getBytes(UTF_8));
    }

    /** The Did, sealed for this device's row. */
    public String sealedDid(DeviceId id, Did did) {
        return vault.seal(SealedColumn.DID.of(id), did.value().getBytes(UTF_8));
    }

    public Optional<Did> openDid(Device device) {
        return device.did().map(sealed -> new Did(new String(vault.open(SealedColumn.DID.of(device.id()), sealed),
                UTF_8)));
    }

    /** A device that nobody imported and that has proven nothing yet. */
    public DeviceId create(Did did, String info) {
        var id = new DeviceId(Tokens.id(random));
        var now = clock.instant();
        new Sql(database).change(INSERT, id.value(), DeviceState.REGISTERED, didIndex(did), sealedDid(id, did), info,
                now, now);
        return id;
    }

    /** @return false when the device is in another state meanwhile; then nothing happened */
    public boolean move(Device device, DeviceState to, DeviceAct act, Map<String, String> detail, String actor) {
        var now = clock.instant();
        if (new Sql(database).change(MOVE, to, device.state(), now, device.id().value(), device.state()) == 0) {
            return false;
        }
        history.write(device.id(), act, detail, actor);
        mail.tell(new DeviceChanged(device.id(), device.state(), to, now));
        return true;
    }

    private Optional<Device> first(String condition, Object value) {
        return new Sql(database).first(SELECT + condition, Device::read, value);
    }
}
