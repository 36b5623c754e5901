package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;

/** With what a device signs the calls that follow an access; the edge verifies the signature with it. */
public record CallKey(DeviceId device, String kid, byte[] key) {

    @Override
    public String toString() {
        return "call key " + kid;
    }
}
