package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Handset;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.device.RawTerminal;
import io.trustline.tests.harness.device.Sim;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/** What changes under devices that are out in the field: the platform's keys, its master key, its database. */
class YesterdayIT {

    private static Product product;
    private static Ground ground;

    @BeforeAll
    static void start() {
        product = Product.named("yesterday");
        Sim.handOut(product);
        product.start();
        ground = Ground.of(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void platformKeysAreReplacedUnderDevicesThatHoldTheOldOnes() {
        try (var meter = Handset.made(ground, "meter"); var late = Handset.made(ground, "late")) {
            var old = ground.api().keys();
            Operator.of(product).does("rotate-keys", "all");
            assertNotEquals(old.getKeys().get(0).getKeyID(), ground.api().keys().getKeys().get(0).getKeyID());
            meter.with(Sim.fresh(product)).access();
            var operator = Operator.of(product);
            old.getKeys().forEach(key -> operator.does("retire-key", key.getKeyID()));
            assertEquals("unknown-key", sent(ground.terminal("raw", old.getKeys().get(0))));
            late.with(Sim.fresh(product)).access();
        }
    }

    @Test
    void theMasterKeyIsReplacedWhileDevicesComeIn() {
        var before = ground.terminal("before");
        before.initialise();
        product.command("keys", "rotate-master").wentWell();
        var during = List.of(ground.terminal("first"), ground.terminal("second"), ground.terminal("third"));
        Await.until("everything is sealed anew", Duration.ofSeconds(60), () -> {
            during.forEach(YesterdayIT::comesIn);
            return product.log().contains("Everything is sealed under master key");
        });
        assertEquals("OK", before.access().verdict());
        during.forEach(meter -> assertEquals("OK", meter.access().verdict()));
    }

    /** A device that is ahead of the database is told to initialise again, and gets in; no old message works anew. */
    @Test
    void aDatabaseOfYesterdayLocksNobodyOut() {
        var steady = ground.terminal("steady");
        var renewed = ground.terminal("renewed");
        comesIn(steady);
        comesIn(renewed);
        product.kill();
        var yesterday = copy(product.home().resolve("db"), product.home().resolve("db-of-yesterday"));
        product.start();
        comesIn(renewed);
        var newcomer = ground.terminal("newcomer");
        comesIn(newcomer);
        var old = newcomer.accessMessage();
        product.kill();
        copy(yesterday, product.home().resolve("db"));
        product.start();
        assertEquals("OK", steady.access().verdict());
        assertEquals("initialise-again", newcomer.send(DeviceApi.ACCESSES, old).verdict());
        List.of(renewed, newcomer).forEach(YesterdayIT::comesInAgain);
    }

    /** As the document says: told to initialise again, it does; with its continuity key, or at last without. */
    private static void comesInAgain(RawTerminal meter) {
        if (meter.access().isOk()) {
            return;
        }
        var verdict = sent(meter);
        assertTrue(Set.of("OK", "not-proven", "device-live").contains(verdict), verdict);
        comesIn(verdict.equals("OK") ? meter : meter.copy());
    }

    private static void comesIn(RawTerminal meter) {
        meter.initialise();
        assertEquals("OK", meter.access().verdict());
    }

    private static String sent(RawTerminal meter) {
        return meter.send(DeviceApi.INITIALISATIONS, meter.edkey()).verdict();
    }

    private static Path copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
            return to;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
