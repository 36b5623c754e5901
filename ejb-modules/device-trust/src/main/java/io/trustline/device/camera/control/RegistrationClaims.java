package io.trustline.device.camera.control;

import io.trustline.device.api.Did;
import io.trustline.device.binding.control.NegotiatedKeys;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.sdk.wire.SessionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Gathers what there is to say for and against a camera that registers. */
@ApplicationScoped
class RegistrationClaims {

    @Inject
    Devices devices;
    @Inject
    Registrations registrations;
    @Inject
    NegotiatedKeys negotiatedKeys;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    RegistrationClaim of(Device device, Did did, RegisterProof proof) {
        var now = clock.instant();
        boolean live = registrations.live(device.id()).isPresent() || negotiatedKeys.hasLive(device.id(), now);
        return new RegistrationClaim(device, devices.findByDid(did), live, isProven(device, proof), now);
    }

    private boolean isProven(Device device, RegisterProof proof) {
        var known = device.continuity();
        var shown = proof.claims().continuity();
        return known.isPresent() && shown.isPresent()
                && SessionKeys.isContinuityProof(open(device, known), proof.session().session(), shown.get());
    }

    private byte[] open(Device device, Optional<String> sealed) {
        return vault.open(SealedColumn.CONTINUITY.of(device.id()), sealed.orElseThrow());
    }
}
