package io.trustline.tests.harness.device;

import java.util.Map;

/** The way that a device's messages take to the platform. */
@FunctionalInterface
public interface Line {

    Reply post(String path, String message);

    /** The test plays the operator's gateway and vouches for the number. */
    static Line vouched(DeviceApi platform, Vouching gateway, String number) {
        return (path, message) -> platform.post(path, message, gateway.post(path, message, number));
    }

    /** Nobody vouches for anything. */
    static Line direct(DeviceApi platform) {
        return (path, message) -> platform.post(path, message, Map.of());
    }

    /** Through the gateway simulator, with a SIM. */
    static Line through(DeviceApi gateway, Sim sim) {
        return (path, message) -> gateway.post(path, message, Map.of("Proxy-Authorization", sim.credentials()));
    }
}
