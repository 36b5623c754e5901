package io.trustline.tests.device.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import io.trustline.sdk.wire.Suite;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.MakersList;
import io.trustline.tests.harness.device.RawCamera;
import io.trustline.tests.harness.device.RawTerminal;

/** Every message of the protocol that goes to the platform, each from a device of its own that is in good standing. */
final class Kinds {

    private final Ground ground;
    private List<Kind> all;

    Kinds(Ground ground) {
        this.ground = ground;
    }

    /** EDKey of a device that the platform has never seen; it comes in when everything else was refused. */
    Kind initialisation(String platformKey) {
        var meter = ground.terminal("meter", ground.api().key(platformKey));
        return new Kind("initialisation to " + platformKey, DeviceApi.INITIALISATIONS, meter::edkey,
                message -> meter.send(DeviceApi.INITIALISATIONS, message), () -> comesIn(meter));
    }

    /** EDKey of a live device, with proof that it is the same one. */
    Kind renewal() {
        var meter = ground.terminal("meter");
        comesIn(meter);
        return new Kind("renewal", DeviceApi.INITIALISATIONS, meter::edkey,
                message -> meter.send(DeviceApi.INITIALISATIONS, message), () -> comesIn(meter));
    }

    Kind access() {
        var meter = ground.terminal("meter");
        comesIn(meter);
        return new Kind("access", DeviceApi.ACCESSES, meter::accessMessage,
                message -> meter.send(DeviceApi.ACCESSES, message), () -> assertEquals("OK", meter.access().verdict()));
    }

    Kind configuration(Suite suite) {
        var camera = MakersList.camera(ground);
        return new Kind("configuration under " + suite.text(), DeviceApi.CONFIGURATIONS,
                () -> camera.configureMessage(suite, List.of("A256GCM"), Instant.now()),
                message -> camera.send(DeviceApi.CONFIGURATIONS, message), () -> registers(camera, suite));
    }

    Kind registration(Suite suite) {
        var camera = MakersList.camera(ground);
        camera.configure(suite, List.of(suite.text()));
        return new Kind("registration under " + suite.text(), DeviceApi.REGISTRATIONS,
                () -> camera.registerMessage(Instant.now()), message -> camera.send(DeviceApi.REGISTRATIONS, message),
                () -> registers(camera, suite));
    }

    /** The same ones each time. */
    synchronized List<Kind> all() {
        if (all == null) {
            all = make();
        }
        return all;
    }

    private List<Kind> make() {
        return List.of(initialisation("RSA"), initialisation("P-256"), initialisation("X25519"), renewal(), access(),
                configuration(Suite.A256GCM), configuration(Suite.C20P), configuration(Suite.A128CBC_HS256),
                configuration(Suite.SM4_GCM), registration(Suite.A256GCM));
    }

    static void comesIn(RawTerminal meter) {
        meter.initialise();
        assertEquals("OK", meter.access().verdict());
    }

    private static void registers(RawCamera camera, Suite suite) {
        camera.configure(suite, List.of(suite.text()));
        camera.register();
    }
}
