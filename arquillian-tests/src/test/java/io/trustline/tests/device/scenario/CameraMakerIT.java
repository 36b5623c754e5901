package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.trustline.sdk.camera.Camera;
import io.trustline.sdk.camera.CameraIdentity;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.transport.Deadlines;
import io.trustline.sdk.transport.HttpTransport;
import io.trustline.sdk.transport.TlsTrust;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.MakersList;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.device.ServerCertificate;

/** A camera as its maker builds it with the SDK: every suite, symmetric or not, and what operators do to it. */
class CameraMakerIT {

    private static final Ground GROUND = Ground.shared();
    private static final P2p HOME = new P2p("full-cone", List.of("ice"), List.of("192.0.2.7:40000"));

    @TempDir
    Path folder;

    private final MakersList.Label label = MakersList.label(GROUND.product());
    private SealedStore store;

    @BeforeEach
    void open() {
        store = SealedStore.open(folder.resolve("store"),
                StoreKey.ofDeviceSecret(Sources.draw(Sources.chance(), 32)));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteServesBothStagesAndRegisteringAgainIsNoMatter(Suite suite) {
        var camera = camera(suite, List.of(suite, Suite.A256GCM));
        assertEquals(suite, camera.configure().e2());
        var first = camera.register(HOME);
        assertEquals(first.name(), camera.registration().orElseThrow().name());
        camera.configure();
        camera.register(HOME);
        assertEquals(200, camera.call("GET", "/self", new byte[0]).status());
    }

    @Test
    void aSuspendedCameraWaitsAndARevokedOneIsOut() {
        var camera = camera(Suite.A256GCM, List.of(Suite.A256GCM));
        camera.register(HOME);
        var operator = Operator.of(GROUND.product());
        var device = operator.finds(label.serial());
        operator.does("suspend", device);
        assertRefused("device-suspended", camera);
        operator.does("resume", device);
        camera.configure();
        operator.does("revoke", device);
        // Its factory key is destroyed: nobody can prove any more to be the one that was revoked.
        assertRefused("not-proven", camera);
    }

    private static void assertRefused(String slug, Camera camera) {
        assertEquals(slug, assertThrows(PlatformRefused.class, camera::configure).slug());
    }

    private Camera camera(Suite first, List<Suite> able) {
        var identity = new CameraIdentity(MakersList.MAKER, label.serial(), label.factoryKey(),
                Numbers.freshDid("camera"), new Info("camera", List.of("pan"), Optional.of("2.1")));
        var way = HttpTransport.to(URI.create("https://localhost:" + GROUND.product().ports().https()),
                TlsTrust.only(ServerCertificate.of(GROUND.product())),
                new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        var keys = GROUND.api().get(DeviceApi.PATH + "/keys", Map.of()).message();
        return Camera.of(identity, keys, store).to(way).suites(first, able).open();
    }
}
