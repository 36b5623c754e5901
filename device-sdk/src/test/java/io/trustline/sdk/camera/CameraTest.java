package io.trustline.sdk.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.FakeCameraPlatform;
import io.trustline.sdk.FakePlatform;
import io.trustline.sdk.TickingClock;
import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alice's camera fetches its configuration and registers, under any suite (CAM-1, CAM-2, CAM-3, CAM-16). */
class CameraTest {

    private static final byte[] FACTORY_KEY = Chance.bytes(1, 32);
    private static final P2p P2P = new P2p("full-cone", List.of("ice"), List.of());
    @TempDir
    Path folder;
    private final TickingClock clock = new TickingClock();
    private SealedStore store;
    private int powerOns;

    @AfterEach
    void switchOff() {
        if (store != null) {
            store.close();
        }
    }

    private Camera camera(FakeCameraPlatform platform, Suite e1, byte[] factoryKey) {
        switchOff();
        store = SealedStore.open(folder.resolve("store"), StoreKey.ofDeviceSecret(Chance.bytes(2, 32)));
        var info = new Info("camera", List.of("h264"), Optional.empty());
        var identity = new CameraIdentity("ACME", "SN-1", factoryKey, "alice-camera", info);
        return Camera.of(identity, platform.keySet(), store).to(platform).suites(e1, List.of(Suite.values()))
                .under(new Circumstances(clock, Chance.seeded(++powerOns), pause -> {
                }, Retries.NONE)).open();
    }

    private static FakeCameraPlatform platform(Suite e2) {
        return new FakeCameraPlatform("ACME", "SN-1", FACTORY_KEY, e2);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteDoesForTheFirstStage(Suite e1) {
        var camera = camera(platform(Suite.SM4_GCM), e1, FACTORY_KEY);
        var registration = camera.register(P2P);
        assertEquals(Suite.SM4_GCM, registration.e2());
        assertEquals(Suite.A256GCM, registration.e3());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteDoesForTheSecondStage(Suite e2) {
        assertEquals(e2, camera(platform(e2), Suite.C20P, FACTORY_KEY).register(P2P).e2());
    }

    @Test
    void aCameraWithAnotherKeyIsRefused() {
        var forged = camera(platform(Suite.A256GCM), Suite.A256GCM, Chance.bytes(3, 32));
        assertEquals("not-proven", assertThrows(PlatformRefused.class, () -> forged.register(P2P)).slug());
    }

    @Test
    void aPlatformThatDoesNotKnowTheKeyIsRefused() {
        var platform = platform(Suite.A256GCM);
        var camera = camera(platform, Suite.ECDH_ES, FACTORY_KEY);
        camera.register(P2P);
        var before = camera.registration().orElseThrow();
        platform.next(CameraTest::changed);
        assertThrows(NotProvenByPlatform.class, camera::configure);
        platform.next(CameraTest::changed);
        assertThrows(NotProvenByPlatform.class, () -> camera.register(P2P));
        assertEquals(before.name(), camera.registration().orElseThrow().name());
    }

    @Test
    void aSecondRegistrationProvesToBeTheSameCamera() {
        var platform = platform(Suite.A128GCM);
        var first = camera(platform, Suite.A128GCM, FACTORY_KEY).register(P2P);
        var second = camera(platform, Suite.A128GCM, FACTORY_KEY).register(P2P);
        assertNotEquals(first.name(), second.name());
    }

    @Test
    void aLostFirstRegistrationLocksNobodyOut() {
        var platform = platform(Suite.A256GCM);
        var camera = camera(platform, Suite.A256GCM, FACTORY_KEY);
        camera.configure();
        platform.next(FakePlatform::lost);
        assertThrows(Unreachable.class, () -> camera.register(P2P));
        assertTrue(platform.knowsContinuity());
        camera(platform, Suite.A256GCM, FACTORY_KEY).register(P2P);
        platform.forgetSessions();
        camera(platform, Suite.A256GCM, FACTORY_KEY).register(P2P);
    }

    @Test
    void aCloneWithoutTheStoreIsNotTakenForTheCamera() {
        var platform = platform(Suite.A256GCM);
        camera(platform, Suite.A256GCM, FACTORY_KEY).register(P2P);
        folder = folder.resolve("clone");
        assertTrue(folder.toFile().mkdirs());
        var clone = camera(platform, Suite.A256GCM, FACTORY_KEY);
        assertEquals("device-live", assertThrows(PlatformRefused.class, () -> clone.register(P2P)).slug());
    }

    @Test
    void whatWasConfirmedIsThereAfterAPowerCut() {
        var platform = platform(Suite.A256GCM);
        var first = camera(platform, Suite.A256GCM, FACTORY_KEY).register(P2P);
        var kept = camera(platform, Suite.A256GCM, FACTORY_KEY).registration().orElseThrow();
        assertEquals(first.name(), kept.name());
        assertArrayEquals(first.callKey(), kept.callKey());
    }

    private static Answer changed(Answer answer) {
        var body = answer.body().clone();
        body[body.length - 5] = (byte) (body[body.length - 5] == 'A' ? 'B' : 'A');
        return new Answer(200, answer.headers(), body);
    }
}
