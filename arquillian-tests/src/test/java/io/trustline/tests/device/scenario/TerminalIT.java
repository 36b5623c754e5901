package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.terminal.Terminal;
import io.trustline.sdk.wire.message.Info;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.device.CuttingProxy;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Handset;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.device.Sim;

/** The figure of the seed KEY, S201 to S204 and S211 to S213, played by the SDK through the operator's gateway. */
class TerminalIT {

    private static final Ground GROUND = Ground.shared();

    private final Sim aliceSim = Sim.fresh(GROUND.product());
    private final Sim bobSim = Sim.fresh(GROUND.product());

    @Test
    void s201ToS213FirstPowerOnNegotiatesAKeyAndComesIn() {
        try (var meter = Handset.made(GROUND, "meter")) {
            var terminal = meter.with(aliceSim);
            assertEquals(Optional.empty(), terminal.status().key());
            var status = terminal.access();
            assertEquals(Optional.of(aliceSim.number()), status.msisdn());
            assertTrue(status.key().isPresent());
            var left = Duration.between(Instant.now(), status.expires().orElseThrow());
            assertTrue(left.toDays() >= 29 && left.toDays() <= 30, left::toString);
            assertTrue(held(terminal).contains(meter.did()));
        }
    }

    @Test
    void s201AKeyThatIsThereAndValidIsUsedAgain() {
        try (var meter = Handset.made(GROUND, "meter")) {
            var first = meter.with(aliceSim).access().key();
            assertEquals(first, meter.with(aliceSim).access().key());
        }
    }

    @Test
    void s201AKeyThatHasEndedIsReplacedByItself() {
        try (var meter = Handset.made(GROUND, "meter", Optional.of("brief"))) {
            var terminal = meter.with(aliceSim);
            var first = terminal.access();
            Await.until("KeyTime has ended", () -> Instant.now().isAfter(first.expires().orElseThrow()));
            assertNotEquals(first.key(), terminal.access().key());
        }
    }

    @Test
    void s204ARenewedKeyTakesOverAtItsFirstUse() {
        try (var meter = Handset.made(GROUND, "meter")) {
            var terminal = meter.with(aliceSim);
            var first = terminal.access().key();
            terminal.initialise();
            assertNotEquals(first, terminal.access().key());
        }
    }

    @Test
    void s212ASimInAnotherDeviceIsRefusedAndTold() {
        try (var meter = Handset.made(GROUND, "meter"); var phone = Handset.made(GROUND, "phone")) {
            meter.with(aliceSim).access();
            assertRefused("sim-changed", phone.with(aliceSim));
            phone.with(bobSim).access();
            assertRefused("sim-changed", phone.with(aliceSim));
            var operator = Operator.of(GROUND.product());
            var swaps = operator.looksAt("/console/sim-swaps").page();
            assertTrue(swaps.html().contains(operator.finds(meter.did())));
            assertEquals(Optional.of(aliceSim.number()), meter.with(aliceSim).access().msisdn());
        }
    }

    @Test
    void s212ADeviceWithAnotherSimIsRefusedUntilTheOperatorAllowsIt() {
        try (var meter = Handset.made(GROUND, "meter")) {
            meter.with(aliceSim).access();
            assertRefused("sim-changed", meter.with(bobSim));
            var operator = Operator.of(GROUND.product());
            operator.does("allow-rebinding", operator.finds(meter.did()));
            assertEquals(Optional.of(bobSim.number()), meter.with(bobSim).access().msisdn());
            assertRefused("sim-changed", meter.with(aliceSim));
        }
    }

    @Test
    void aCopyOfALiveDeviceDoesNotDisplaceIt() {
        try (var meter = Handset.made(GROUND, "meter"); var copy = meter.clonedBy("mallory")) {
            meter.with(aliceSim).access();
            assertRefused("device-live", copy.with(aliceSim));
            assertRefused("sim-changed", copy.with(bobSim));
            meter.with(aliceSim).access();
        }
    }

    @Test
    void aSuspendedDeviceWaitsAndARevokedOneIsOut() {
        try (var meter = Handset.made(GROUND, "meter")) {
            var terminal = meter.with(aliceSim);
            terminal.access();
            var operator = Operator.of(GROUND.product());
            var device = operator.finds(meter.did());
            operator.does("suspend", device);
            assertRefused("device-suspended", terminal);
            operator.does("resume", device);
            terminal.access();
            operator.does("revoke", device);
            assertRefused("device-revoked", terminal);
            assertThrows(PlatformRefused.class, terminal::self);
        }
    }

    @Test
    void whatADeviceSaysOfItselfIsKept() {
        try (var meter = Handset.made(GROUND, "meter")) {
            var terminal = meter.with(aliceSim);
            terminal.access();
            terminal.tell(new Info("meter", List.of("read", "cut"), Optional.of("2.0")));
            assertTrue(held(terminal).contains("2.0"), held(terminal));
        }
    }

    @Test
    void aBadLineCostsNothing() {
        try (var meter = Handset.made(GROUND, "meter");
                var badLine = CuttingProxy.before(GROUND.product().ports().gateway())) {
            var terminal = meter.with(aliceSim, badLine.loseNext(2).address());
            var first = terminal.access().key();
            badLine.loseNext(1);
            terminal.initialise();
            badLine.loseNext(1);
            assertNotEquals(first, terminal.access().key());
        }
    }

    private static void assertRefused(String slug, Terminal terminal) {
        assertEquals(slug, assertThrows(PlatformRefused.class, terminal::access).slug());
    }

    private static String held(Terminal terminal) {
        return new String(terminal.self(), StandardCharsets.UTF_8);
    }
}
