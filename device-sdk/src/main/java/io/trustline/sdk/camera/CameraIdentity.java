package io.trustline.sdk.camera;

import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.message.Info;

/** Who the camera is: its maker's name for it, the key that the factory gave it alone, and what it calls itself. */
public record CameraIdentity(String maker, String serial, byte[] factoryKey, String did, Info info) {

    private static final int SHORTEST_KEY = 16;

    public CameraIdentity {
        if (factoryKey.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a factory key has 16 bytes or more");
        }
        factoryKey = factoryKey.clone();
    }

    String factory() {
        return FactoryId.of(maker, serial);
    }

    byte[] factoryBytes() {
        return FactoryId.bytes(maker, serial);
    }

    @Override
    public String toString() {
        return "camera of type " + info.type();
    }
}
