package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.device.platformkey.control.PrivateKeyWork;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens what a camera sealed to one of the platform's keys; what is inside is not verified yet. */
@ApplicationScoped
class PlatformKeyOpening {

    @Inject
    PlatformKeys keys;
    @Inject
    PrivateKeyWork work;

    Outcome<SignedMessage> open(CameraMessage message, Typ typ) {
        var key = keys.live(message.kid());
        if (key.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.UNKNOWN_KEY));
        }
        return work.inTurn(() -> Nested.open(message.sealed(), typ, key.get().opener()))
                .fold(PlatformKeyOpening::readable, Outcome::refused);
    }

    private static Outcome<SignedMessage> readable(Optional<SignedMessage> opened) {
        return opened.<Outcome<SignedMessage>>map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Refusal.of(DeviceProblems.UNREADABLE_MESSAGE)));
    }
}
