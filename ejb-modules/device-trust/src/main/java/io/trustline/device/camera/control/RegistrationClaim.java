package io.trustline.device.camera.control;

import io.trustline.device.life.control.Device;
import java.time.Instant;
import java.util.Optional;

/** A camera that proved its session claims a Did. Whether it gets it is decided here and nowhere else (CAM-16). */
record RegistrationClaim(Device device, Optional<Device> holderOfDid, boolean live, boolean proven, Instant now) {

    /** What comes of a claim. */
    enum Verdict {
        /** It proved to be the device that registered before. */
        KEPT,
        /** Nobody lives under this identity. */
        NEW,
        /** An operator let it register anew, once. */
        REBOUND,
        /** The identity is in use, and this may be another device with the same factory key. */
        LIVE,
        /** Another device calls itself so. */
        TAKEN
    }

    Verdict judge() {
        if (holderOfDid.filter(holder -> !holder.id().equals(device.id())).isPresent()) {
            return Verdict.TAKEN;
        }
        if (proven) {
            return Verdict.KEPT;
        }
        if (!live) {
            return Verdict.NEW;
        }
        return device.mayRebind(now) ? Verdict.REBOUND : Verdict.LIVE;
    }
}
