package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Suite;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Line;
import io.trustline.tests.harness.device.MakersList;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.device.RawCamera;

/** The two stages of the seed CAM (claims 2 to 5): configuration under E1, registration under E2, each proven twice. */
class CameraIT {

    private static final Ground GROUND = Ground.shared();

    private final RawCamera camera = MakersList.camera(GROUND);

    /** What the camera can do decides, within the policy: the stages differ, two agree, or all do. */
    @ParameterizedTest
    @CsvSource({"C20P, SM4-GCM A256GCM, SM4-GCM, A256GCM", "A256GCM, SM4-GCM A256GCM, SM4-GCM, A256GCM",
            "A256GCM, A256GCM, A256GCM, A256GCM", "SM4-GCM, SM4-GCM, SM4-GCM, SM4-GCM",
            "A128GCM, A128CBC-HS256 C20P, C20P, C20P"})
    void stagesAreChosenEachForItself(String e1, String able, String e2, String e3) {
        var configured = camera.configure(Suite.of(e1).orElseThrow(), List.of(able.split(" ")));
        assertEquals(e2 + " " + e3, configured.e2().text() + " " + configured.e3().text());
        assertEquals("new", camera.register().continuity());
    }

    @ParameterizedTest
    @EnumSource(value = Suite.class, names = {"RSA_OAEP_256", "ECDH_ES"}, mode = EnumSource.Mode.EXCLUDE)
    void everySymmetricSuiteServesBothStages(Suite suite) {
        var configured = camera.configure(suite, List.of(suite.text()));
        assertEquals(suite, configured.e2());
        camera.register();
    }

    @ParameterizedTest
    @CsvSource({"DES", "3DES", "RC4", "A192GCM", "A256CBC-HS512"})
    void aBrokenOrUnknownSuiteIsRefused(String offer) {
        var request = camera.configureMessage(Suite.A256GCM, List.of(offer), Instant.now());
        assertEquals("algorithm-refused", camera.send(DeviceApi.CONFIGURATIONS, request).verdict());
    }

    @Test
    void aCameraThatNobodyAnnouncedAndOneWithTheWrongKeyHearTheSame() {
        var wrongKey = camera.withFactoryKey(Sources.draw(Sources.chance(), 32));
        var stranger = new RawCamera(Line.direct(GROUND.api()), MakersList.MAKER, "LO-unheard-of",
                Sources.draw(Sources.chance(), 32), Numbers.freshDid("camera"));
        var heard = ask(wrongKey);
        assertTrue(heard.contains("not-proven"), heard);
        assertEquals(heard, ask(stranger));
        camera.configure(Suite.A256GCM, List.of("A256GCM"));
    }

    @Test
    void aSecondCameraWithTheSameLabelDoesNotDisplaceTheFirst() {
        register(camera);
        var copy = camera.copy();
        copy.configure(Suite.A256GCM, List.of("A256GCM"));
        var request = copy.registerMessage(Instant.now());
        assertEquals("device-live", copy.send(DeviceApi.REGISTRATIONS, request).verdict());
        assertEquals("kept", register(camera));
    }

    @Test
    void anOperatorLetsACameraThatLostItsMemoryRegisterAgain() {
        register(camera);
        var forgetful = camera.copy();
        var operator = Operator.of(GROUND.product());
        operator.does("allow-rebinding", operator.finds(camera.serial()));
        assertEquals("new", register(forgetful));
    }

    private static String register(RawCamera camera) {
        camera.configure(Suite.A256GCM, List.of("A256GCM"));
        return camera.register().continuity();
    }

    private static String ask(RawCamera camera) {
        var request = camera.configureMessage(Suite.A256GCM, List.of("A256GCM"), Instant.now());
        return camera.send(DeviceApi.CONFIGURATIONS, request).told();
    }
}
