package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.platformkey.control.LiveKey;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens what a camera sealed to one of the platform's keys; what is inside is not verified yet. */
@ApplicationScoped
class PlatformKeyOpening {

    @Inject
    PlatformKeys keys;

    Outcome<SignedMessage> open(CameraMessage message, Typ typ) {
        var key = keys.live(message.kid());
        if (key.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.UNKNOWN_KEY));
        }
        return open(message, typ, key.get()).<Outcome<SignedMessage>>map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Refusal.of(DeviceProblems.UNREADABLE_MESSAGE)));
    }

    private static java.util.Optional<SignedMessage> open(CameraMessage message, Typ typ, LiveKey key) {
        return Nested.open(message.sealed(), typ, key.opener());
    }
}
