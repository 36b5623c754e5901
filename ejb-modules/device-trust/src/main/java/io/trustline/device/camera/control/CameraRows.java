package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.Did;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.life.control.History;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What a registration changes at the device itself. */
@ApplicationScoped
class CameraRows {

    private static final String ACTOR = "device";
    private static final String REGISTER = "UPDATE device.device SET did_index = ?, did = ?, info = ?, continuity = ?,"
            + " rebind_until = ?, seen_at = ?, changed_at = ? WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Devices devices;
    @Inject
    History history;
    @Inject
    Clock clock;

    /** @param continuity the key's seal, the former one where it is kept */
    void register(Device device, RegisterProof proof, RegistrationClaim.Verdict verdict, String continuity) {
        var now = clock.instant();
        var did = new Did(proof.claims().did());
        var info = new String(proof.claims().info().toJson(), StandardCharsets.UTF_8);
        var rebindUntil = verdict == RegistrationClaim.Verdict.REBOUND ? Optional.empty() : device.rebindUntil();
        new Sql(database).change(REGISTER, devices.didIndex(did), devices.sealedDid(device.id(), did), info,
                continuity, rebindUntil, now, now, device.id().value());
        writeDown(device, proof, verdict);
    }

    /** A bound camera stays bound when it registers again. */
    private void writeDown(Device device, RegisterProof proof, RegistrationClaim.Verdict verdict) {
        var detail = Map.of("e2", proof.session().e2().text(), "key", proof.session().keySource(), "network",
                proof.claims().p2p().network(), "proof", verdict.name(), "address", proof.message().address());
        if (device.state() == DeviceState.IMPORTED || device.state() == DeviceState.CONFIGURED) {
            devices.move(device, DeviceState.REGISTERED, DeviceAct.REGISTERED, detail, ACTOR);
        } else {
            history.write(device.id(), DeviceAct.REGISTERED, detail, ACTOR);
        }
    }
}
