package io.trustline.device.camera.control;

import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.message.Register;

/** A camera that wants to register and proved that it is the one to which the session was given. */
public record RegisterProof(CameraMessage message, Register claims, Configuration session, SessionKeys keys) {

    @Override
    public String toString() {
        return "proof of " + session;
    }
}
