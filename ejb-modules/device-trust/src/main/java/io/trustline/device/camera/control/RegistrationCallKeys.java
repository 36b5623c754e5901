package io.trustline.device.camera.control;

import io.trustline.device.call.control.CallKeySource;
import io.trustline.device.life.control.Devices;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Live registrations as keys for calls (§8). */
@ApplicationScoped
public class RegistrationCallKeys implements CallKeySource {

    @Inject
    Registrations registrations;
    @Inject
    Devices devices;

    @Override
    public Optional<Usable> find(String kid) {
        return registrations.named(kid).flatMap(found -> devices.find(found.device())
                .map(device -> new Usable(device, label -> key(registrations.keys(found), label))));
    }

    /** Signatures have the suite HS256; payloads have that of §5. */
    private static byte[] key(SessionKeys keys, Label label) {
        return label == Label.CALL ? keys.mac(label) : keys.key(label, Suite.A256GCM);
    }
}
