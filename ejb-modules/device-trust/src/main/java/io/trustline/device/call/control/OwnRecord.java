package io.trustline.device.call.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Did;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Info;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** What a device may see and change of its own record, sealed under the negotiated key both ways (KEY-10). */
@ApplicationScoped
public class OwnRecord {

    private static final String CHANGE = "UPDATE device.device SET info = ?, seen_at = ? WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    CallKeys keys;
    @Inject
    Devices devices;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public Outcome<String> show(CallKey caller) {
        return keys.find(caller.kid()).map(key -> Outcome.granted(seal(caller, key)))
                .orElseGet(() -> refuse(DeviceProblems.INITIALISE_AGAIN));
    }

    /** @param message a JWE of the new Info */
    public Outcome<String> change(CallKey caller, String message) {
        var key = keys.find(caller.kid());
        if (key.isEmpty()) {
            return refuse(DeviceProblems.INITIALISE_AGAIN);
        }
        var opener = Opener.direct(Suite.A256GCM, key.get().schedule().apply(Label.PAYLOAD_TERMINAL));
        Optional<Info> info = SealedMessage.read(message, Typ.PAYLOAD)
                .filter(sealed -> sealed.kid().filter(caller.kid()::equals).isPresent()).flatMap(opener::open)
                .flatMap(Info::read);
        if (info.isEmpty()) {
            return refuse(DeviceProblems.UNREADABLE_MESSAGE);
        }
        new Sql(database).change(CHANGE, new String(info.get().toJson(), UTF_8), clock.instant(),
                caller.device().value());
        return show(caller);
    }

    private String seal(CallKey caller, CallKeySource.Usable key) {
        var sealer = Sealer.direct(Suite.A256GCM, key.schedule().apply(Label.PAYLOAD_PLATFORM));
        return sealer.seal(Envelope.of(Typ.PAYLOAD, caller.kid()), write(key.device(), caller.kid()), random);
    }

    private byte[] write(Device device, String kid) {
        var info = Info.read(device.info().getBytes(UTF_8)).map(Info::members);
        return new JsonWriter().with("device", device.id().toString()).with("state", device.state().name())
                .with("did", devices.openDid(device).map(Did::value)).with("msisdn", device.number().map(Msisdn::e164))
                .with("kid", kid).with("info", info).with("time", clock.instant().getEpochSecond()).bytes();
    }

    private static <T> Outcome<T> refuse(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
