package io.trustline.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.camera.Camera;
import io.trustline.sdk.camera.CameraIdentity;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.terminal.Terminal;
import io.trustline.sdk.terminal.TerminalIdentity;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README are those that run here, word for word. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theTerminalOfTheReadmeComesIn() throws IOException {
        var gateway = new FakePlatform(Sources.clock());
        var platformKeys = gateway.keySet();
        var file = folder.resolve("store");
        var secret = Chance.bytes(1, 32);
        // README
        var identity = new TerminalIdentity("meter-4711", Optional.of("home"),
                new Info("meter", List.of(), Optional.of("1.0")));
        try (var store = SealedStore.open(file, StoreKey.ofDeviceSecret(secret))) {
            var terminal = Terminal.of(identity, platformKeys, store).through(gateway).open();
            var status = terminal.access();
            var mine = terminal.self();
            // end
            assertEquals(FakePlatform.ALICES_NUMBER, status.msisdn().orElseThrow());
            assertTrue(mine.length > 0);
        }
        assertReadmeHasWhatRuns("// README", "// end");
    }

    @Test
    void theCameraOfTheReadmeRegisters() throws IOException {
        var factoryKey = Chance.bytes(2, 32);
        var platform = new FakeCameraPlatform("ACME", "SN-0001", factoryKey, Suite.A256GCM);
        var platformKeys = platform.keySet();
        try (var store = SealedStore.open(folder.resolve("store"), StoreKey.ofDeviceSecret(Chance.bytes(1, 32)))) {
            // README: camera
            var identity = new CameraIdentity("ACME", "SN-0001", factoryKey, "camera-1",
                    new Info("camera", List.of("h264"), Optional.empty()));
            var camera = Camera.of(identity, platformKeys, store).to(platform)
                    .suites(Suite.SM4_GCM, List.of(Suite.values())).open();
            var registration = camera.register(new P2p("full-cone", List.of("ice"), List.of()));
            // end: camera
            assertEquals(Suite.A256GCM, registration.e2());
        }
        assertReadmeHasWhatRuns("// README: camera", "// end: camera");
    }

    private static void assertReadmeHasWhatRuns(String from, String to) throws IOException {
        var source = Files.readString(Path.of("src/test/java/io/trustline/sdk/ReadmeTest.java"));
        int begin = source.indexOf(from + "\n") + from.length();
        var runs = source.substring(begin, source.indexOf(to + "\n", begin)).replaceAll("\\s+", "");
        assertTrue(Files.readString(Path.of("README.md")).replaceAll("\\s+", "").contains(runs), runs);
    }
}
