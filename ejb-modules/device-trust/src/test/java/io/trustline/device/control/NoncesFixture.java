package io.trustline.device.control;

import java.time.Clock;

/** Nonces, put together as the container would. */
public final class NoncesFixture {

    private NoncesFixture() {
    }

    public static Nonces nonces(DeviceDatabase database, Clock clock) {
        var nonces = new Nonces();
        nonces.database = database.source();
        nonces.clock = clock;
        return nonces;
    }
}
