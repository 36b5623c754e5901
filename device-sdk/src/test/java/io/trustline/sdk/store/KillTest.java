package io.trustline.sdk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Chance;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes has lost nothing that it had confirmed, and left nothing half done. */
class KillTest {

    private static final int KILLS = 4;
    @TempDir
    Path folder;

    @Test
    void nothingConfirmedIsLostAndNothingIsHalf() throws Exception {
        var random = Chance.seeded(5);
        for (int kill = 0; kill < KILLS; kill++) {
            long confirmed = writeUntilKilled(5 + random.nextInt(25));
            try (var store = SealedStore.open(file(), StoreUnderKill.KEY)) {
                long kept = StoreUnderKill.number(store, "left");
                assertEquals(kept, StoreUnderKill.number(store, "right"));
                assertTrue(kept >= confirmed, "kept " + kept + ", confirmed " + confirmed);
            }
        }
    }

    /** Reads so many confirmations, kills without a word, then reads what was confirmed in the meantime. */
    private long writeUntilKilled(int confirmations) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), StoreUnderKill.class.getName(), file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var confirmed = new DataInputStream(process.getInputStream())) {
            long last = 0;
            for (int count = 0; count < confirmations; count++) {
                last = confirmed.readLong();
            }
            process.destroyForcibly().waitFor();
            return last;
        }
    }

    private Path file() {
        return folder.resolve("store");
    }
}
