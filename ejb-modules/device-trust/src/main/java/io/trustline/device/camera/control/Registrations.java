package io.trustline.device.camera.control;

import io.trustline.device.api.PeerView;
import io.trustline.device.api.RegistrationView;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.message.P2p;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** The registrations of cameras (E2). */
@ApplicationScoped
public class Registrations {

    private static final String SELECT = "SELECT " + Registration.COLUMNS + " FROM device.registration WHERE ";
    private static final String INSERT = "INSERT INTO device.registration (" + Registration.COLUMNS
            + ", request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "UPDATE device.registration SET state = 'FORMER', sealed = NULL, answer = '',"
            + " ended_at = ? WHERE device_id = ? AND state = 'LIVE'";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    /** How the camera can be reached by a peer, if it is registered. */
    public Optional<PeerView> peer(DeviceId device) {
        return live(device).map(found -> {
            var p2p = p2p(found);
            return new PeerView(device, p2p.network(), p2p.capabilities(), p2p.candidates(), found.address(),
                    found.expires());
        });
    }

    public Optional<RegistrationView> view(DeviceId device) {
        return find("device_id = ? AND state = 'LIVE'", device.value()).map(found -> {
            var p2p = p2p(found);
            return new RegistrationView(found.id(), found.e1(), found.e2(), found.e3(), p2p.network(),
                    p2p.capabilities(), found.address(), found.madeAt(), found.expires());
        });
    }

    /** Its secrets are destroyed; the camera must begin again. */
    public void end(DeviceId device) {
        new Sql(database).change(END, clock.instant(), device.value());
    }

    /** Empty where there is none of this name or it is over. */
    Optional<Registration> named(String id) {
        return find("id = ?", id).filter(found -> found.isLive(clock.instant()));
    }

    Optional<Registration> ofRequest(String request) {
        return find("request = ?", request);
    }

    Optional<Registration> live(DeviceId device) {
        return find("device_id = ? AND state = 'LIVE'", device.value()).filter(found -> found.isLive(clock.instant()));
    }

    void add(Registration made, String request) {
        new Sql(database).change(INSERT, made.id(), made.device().value(), made.session(), made.state(),
                made.answer(), made.sealed(), made.e1(), made.e2(), made.e3(), made.p2p(), made.address(),
                made.madeAt(), made.expires(), request);
    }

    SessionKeys keys(Registration registration) {
        var prk = vault.open(SealedColumn.REGISTRATION.of(registration.id()), registration.sealed().orElseThrow());
        return SessionKeys.restored(prk, Octets.fromBase64url(registration.session()).orElseThrow());
    }

    private static P2p p2p(Registration registration) {
        return P2p.read(registration.p2p().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private Optional<Registration> find(String condition, Object value) {
        return new Sql(database).first(SELECT + condition, Registration::read, value);
    }
}
