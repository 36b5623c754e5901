package io.trustline.device.camera.control;

import io.trustline.device.life.control.Device;
import io.trustline.sdk.wire.message.Configure;

/** A camera that asked for its configuration and proved that it has the factory key. */
record ConfigureProof(CameraMessage message, Configure claims, Device device, byte[] factoryKey) {

    @Override
    public String toString() {
        return "proof of " + device;
    }
}
