package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.trustline.sdk.wire.Suite;
import io.trustline.tests.harness.device.CuttingProxy;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Line;
import io.trustline.tests.harness.device.MakersList;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.RawCamera;
import io.trustline.tests.harness.device.RawTerminal;
import io.trustline.tests.harness.device.Sim;

/** The answer to each message gets lost once; sending the same again, or a new one, always goes on (KEY-5, CAM-2). */
class LostAnswersIT {

    private static final Ground GROUND = Ground.shared();

    private CuttingProxy badLine;
    private RawTerminal meter;
    private RawCamera camera;

    @BeforeEach
    void open() {
        badLine = CuttingProxy.before(GROUND.product().ports().gateway());
        var gateway = DeviceApi.through(badLine.address());
        var sim = Sim.fresh(GROUND.product());
        meter = new RawTerminal(Line.through(gateway, sim), Numbers.freshDid("meter"), GROUND.api().key("P-256"));
        camera = MakersList.camera(GROUND).moved(Line.through(gateway, sim));
    }

    @AfterEach
    void close() {
        badLine.close();
    }

    @Test
    void theAnswerToTheFirstInitialisationComesTheSecondTime() {
        var edkey = meter.edkey();
        lose(() -> meter.send(DeviceApi.INITIALISATIONS, edkey));
        lose(() -> meter.send(DeviceApi.INITIALISATIONS, edkey));
        meter.accept(edkey, meter.send(DeviceApi.INITIALISATIONS, edkey).message());
        assertEquals("OK", meter.access().verdict());
    }

    @Test
    void aDeviceThatForgotWhatItAskedAsksAnew() {
        lose(() -> meter.send(DeviceApi.INITIALISATIONS, meter.edkey()));
        meter.initialise();
        assertEquals("OK", meter.access().verdict());
    }

    @Test
    void whenARenewalIsLostTheFormerKeyStillWorks() {
        var former = meter.initialise();
        assertEquals("OK", meter.access().verdict());
        var edkey = meter.edkey();
        lose(() -> meter.send(DeviceApi.INITIALISATIONS, edkey));
        assertEquals("OK", meter.access(former).verdict());
        meter.accept(edkey, meter.send(DeviceApi.INITIALISATIONS, edkey).message());
        assertEquals("OK", meter.access().verdict());
        assertEquals("initialise-again", meter.access(former).verdict());
    }

    @Test
    void whenAnAccessIsLostANewOneGoesThrough() {
        meter.initialise();
        var access = meter.accessMessage();
        lose(() -> meter.send(DeviceApi.ACCESSES, access));
        assertEquals("replayed", meter.send(DeviceApi.ACCESSES, access).verdict());
        assertEquals("OK", meter.access().verdict());
    }

    @Test
    void whenAConfigurationIsLostTheSameComesAgain() {
        var request = camera.configureMessage(Suite.A256GCM, List.of("A256GCM"), Instant.now());
        lose(() -> camera.send(DeviceApi.CONFIGURATIONS, request));
        var answer = camera.send(DeviceApi.CONFIGURATIONS, request).message();
        camera.acceptConfiguration(Suite.A256GCM, request, answer);
        camera.register();
    }

    @Test
    void whenARegistrationIsLostTheSameComesAgain() {
        camera.configure(Suite.A256GCM, List.of("A256GCM"));
        var request = camera.registerMessage(Instant.now());
        lose(() -> camera.send(DeviceApi.REGISTRATIONS, request));
        camera.acceptRegistration(request, camera.send(DeviceApi.REGISTRATIONS, request).message());
        camera.configure(Suite.A256GCM, List.of("A256GCM"));
        assertEquals("kept", camera.register().continuity());
    }

    private void lose(Runnable request) {
        badLine.loseNext(1);
        assertThrows(UncheckedIOException.class, request::run);
    }
}
