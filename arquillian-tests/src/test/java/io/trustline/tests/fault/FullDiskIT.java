package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsRoot;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/** A full disk refuses, says so, and harms nothing (PLAT-7). */
@NeedsRoot
@OwnServer
class FullDiskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws IOException {
        disk = Files.createTempDirectory("trustline-disk");
        Shell.run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()).wentWell();
    }

    @AfterEach
    void unmount() throws IOException {
        Shell.run("umount", "-l", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void writesAreRefusedUntilThereIsRoomAgainAndNothingIsLost() throws IOException {
        try (var product = Product.at(disk).with("TRUSTLINE_DEMO", "off").start()) {
            var alice = Visitor.signedUp(product, "alice");
            try (var crowd = SignUps.by(2, product)) {
                crowd.awaitMore(5);
                fill();
                Await.until("somebody is told to come back", PATIENCE, () -> crowd.answers().containsKey(503));
                Files.delete(disk.resolve("filler"));
                crowd.awaitMore(5);
                crowd.end();
                assertTrue(!crowd.answers().containsKey(500), crowd.answers().toString());
                Await.until("Alice is let in again", PATIENCE,
                        () -> alice.elsewhere(product).signIn().isRedirectTo("/home"));
                Await.until("the mail has left and all is well", PATIENCE, () -> isWell(product));
                product.stop();
                var truth = new Truth(Rows.ofH2(product.home()));
                truth.hasEverybody(crowd.acknowledged());
                assertEquals(1, truth.rows().count("SELECT count(*) FROM portal.account WHERE name = ?",
                        alice.person().name()));
            }
            assertTrue(product.log().contains("try again in a moment"), "a clear line in the log");
        } finally {
            Files.copy(disk.resolve("server/log/server.log"), keptLog());
        }
    }

    private static boolean isWell(Product product) {
        var health = product.health("ready");
        return health.startsWith("{\"status\":\"UP\"") && health.contains("up: 0 waiting");
    }

    /** Until nothing more fits. */
    private void fill() {
        Shell.run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=64k");
    }

    /** Where the search for secrets finds it when the disk is gone. */
    private static Path keptLog() throws IOException {
        var kept = io.trustline.tests.harness.Project.target("homes/full-disk/server/log/server.log");
        Files.createDirectories(kept.getParent());
        Files.deleteIfExists(kept);
        return kept;
    }
}
