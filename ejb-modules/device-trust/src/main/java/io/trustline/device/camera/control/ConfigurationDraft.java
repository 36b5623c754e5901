package io.trustline.device.camera.control;

import io.trustline.device.life.control.Device;

/** A configuration that is ready to be written down and sent. */
public record ConfigurationDraft(CameraMessage message, Device device, Configuration made) {

    @Override
    public String toString() {
        return "draft for " + device;
    }
}
