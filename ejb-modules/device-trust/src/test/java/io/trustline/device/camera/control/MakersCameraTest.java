package io.trustline.device.camera.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.sdk.camera.Camera;
import io.trustline.sdk.camera.CameraIdentity;
import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A camera that its maker built on the SDK, on the real platform (CAM-1, CAM-2, CAM-3, CAM-16). */
class MakersCameraTest {

    private static final P2p P2P = new P2p("full-cone", List.of("ice"), List.of());
    @TempDir
    Path folder;
    private final CameraFixture town = new CameraFixture();
    private final Random random = new Random(5);
    private SealedStore store;
    private boolean losesAnswers;
    /** What a camera without need of it was given. */
    private String keySet = "{\"keys\":[{\"kid\":\"idle\",\"use\":\"enc\",\"alg\":\"ECDH-ES+A256KW\","
            + "\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"" + "A".repeat(42) + "E\"}]}";

    @AfterEach
    void powerOff() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everySuiteDoesInBothStages(Suite suite) {
        town.settings.e2Algorithms = suite.text();
        if (!suite.symmetric()) {
            keySet = town.withPlatformKeys().platformKeys.keySet();
        }
        assertEquals(suite, powerOn("store", suite).register(P2P).e2());
    }

    @Test
    void itComesBackAfterAPowerCut() {
        var first = powerOn("store", Suite.A256GCM).register(P2P);
        var second = powerOn("store", Suite.A256GCM).register(P2P);
        assertNotEquals(first.name(), second.name());
        assertEquals("1", town.database.ask("SELECT count(*) FROM device.registration WHERE state = 'LIVE'"));
    }

    @Test
    void anAnswerLostInAPowerCutLocksItNeverOut() {
        var camera = powerOn("store", Suite.A256GCM);
        camera.configure();
        losesAnswers = true;
        assertThrows(Unreachable.class, () -> camera.register(P2P));
        losesAnswers = false;
        powerOn("store", Suite.A256GCM).register(P2P);
        losesAnswers = true;
        assertThrows(Unreachable.class, () -> powerOn("store", Suite.A256GCM).register(P2P));
        losesAnswers = false;
        assertTrue(powerOn("store", Suite.A256GCM).register(P2P).expires().isAfter(town.clock.instant()));
    }

    @Test
    void aCopyWithoutTheStoreIsKeptOut() {
        powerOn("store", Suite.A256GCM).register(P2P);
        var copy = powerOn("another-store", Suite.A256GCM);
        assertEquals("device-live", assertThrows(PlatformRefused.class, () -> copy.register(P2P)).slug());
    }

    private Camera powerOn(String file, Suite e1) {
        powerOff();
        store = SealedStore.open(folder.resolve(file), StoreKey.ofDeviceSecret(new byte[32]));
        var identity = new CameraIdentity(CameraFixture.MAKER, CameraFixture.SERIAL,
                HexFormat.of().parseHex(CameraFixture.KEY), "dome-at-the-gate",
                new Info("camera", List.of(), Optional.empty()));
        return Camera.of(identity, keySet, store).to(new Wire()).suites(e1,
                List.of(Suite.values())).under(new Circumstances(town.clock, random, pause -> {
                }, Retries.NONE)).open();
    }

    /** Straight into the platform. */
    private final class Wire implements Transport {

        @Override
        public Answer send(Request request) {
            var body = new String(request.body(), StandardCharsets.US_ASCII);
            Outcome<String> outcome = request.path().endsWith("/configurations")
                    ? town.configure(body)
                    : town.register(body);
            if (losesAnswers) {
                throw new Unreachable("the answer was lost", null);
            }
            return outcome.fold(answer -> new Answer(200, Map.of(), answer.getBytes(StandardCharsets.US_ASCII)),
                    refusal -> new Answer(refusal.type().status(), Map.of(), new JsonWriter()
                            .with("type", "urn:trustline:problem:" + refusal.type().slug()).bytes()));
        }

        @Override
        public boolean isSecure() {
            return true;
        }
    }
}
