package io.trustline.device.boundary;

import static io.trustline.device.boundary.Town.ALICES_NUMBER;
import static io.trustline.device.boundary.Town.BOBS_NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** KEY-9, CAM-16: SIM and device belong together, and nobody takes a living device's place without proof. */
class SimAndDeviceTest {

    private final Town town = new Town(DeviceSettingsFixture.defaults());
    private final Handset alice = new Handset(town, "alice-doorbell");
    private final Handset bob = new Handset(town, "bobs-meter");

    @Test
    void aSimInAnotherDeviceIsRefusedAndReported() {
        alice.settled(ALICES_NUMBER);
        assertEquals("sim-changed", bob.initialise(ALICES_NUMBER));
        assertEquals("OTHER_DEVICE", town.database.ask("SELECT kind FROM device.sim_swap"));
        assertEquals("1", count("device.outbox WHERE type = 'device.sim-swapped'"));
        assertEquals("1", count("device.history WHERE act = 'SIM_SWAPPED'"));
        assertEquals("granted", alice.access(ALICES_NUMBER));
    }

    @Test
    void aDeviceWithAnotherSimIsRefusedAtAccessToo() {
        alice.settled(ALICES_NUMBER);
        assertEquals("sim-changed", alice.access(BOBS_NUMBER));
        assertEquals("OTHER_SIM", town.database.ask("SELECT kind FROM device.sim_swap"));
        assertTrue(town.parts.swaps.since(ALICES_NUMBER, Instant.EPOCH).isPresent());
        assertEquals("granted", alice.access(ALICES_NUMBER));
    }

    @Test
    void whoOnlyClaimsToBeADeviceDoesNotMakeItsNumberSuspect() {
        alice.settled(ALICES_NUMBER);
        assertEquals("sim-changed", new Handset(town, alice.did).initialise(BOBS_NUMBER));
        assertEquals("CLAIMED", town.database.ask("SELECT kind FROM device.sim_swap"));
        assertTrue(town.parts.swaps.since(ALICES_NUMBER, Instant.EPOCH).isEmpty());
        assertEquals("0", count("device.outbox WHERE type = 'device.sim-swapped'"));
        assertEquals("1", count("device.outbox WHERE type = 'device.clone-suspected'"));
    }

    @Test
    void theSameSwapIsCountedAndToldOnceAnHour() {
        alice.settled(ALICES_NUMBER);
        for (int i = 0; i < 5; i++) {
            alice.access(BOBS_NUMBER);
        }
        assertEquals("5", town.database.ask("SELECT times FROM device.sim_swap"));
        assertEquals("1", count("device.outbox WHERE type = 'device.sim-swapped'"));
        town.clock.goOn(Duration.ofMinutes(61));
        alice.access(BOBS_NUMBER);
        assertEquals("2", count("device.outbox WHERE type = 'device.sim-swapped'"));
    }

    @Test
    void withoutProofALiveDeviceIsNotDisplacedAndBothAreReported() {
        alice.settled(ALICES_NUMBER);
        var clone = new Handset(town, alice.did);
        assertEquals("device-live", clone.initialise(ALICES_NUMBER));
        assertEquals("1", count("device.outbox WHERE type = 'device.clone-suspected'"));
        assertEquals("1", count("device.history WHERE act = 'CLONE_SUSPECTED'"));
        assertEquals("granted", alice.access(ALICES_NUMBER));
    }

    @Test
    void withProofItRenewsItsKeyAndTheFormerOneWorksUntilThen() {
        alice.settled(ALICES_NUMBER);
        var former = alice.stolenMemory();
        assertEquals("granted", alice.initialise(ALICES_NUMBER));
        assertEquals("kept", alice.key.continuity());
        assertEquals("granted", former.access(ALICES_NUMBER));
        assertEquals("granted", alice.access(ALICES_NUMBER));
        assertEquals("initialise-again", former.access(ALICES_NUMBER));
        assertEquals("0", count("device.negotiated_key WHERE state = 'FORMER' AND sealed IS NOT NULL"));
    }

    @Test
    void aWrongProofOfALiveDeviceProvesNothing() {
        alice.settled(ALICES_NUMBER);
        alice.continuity = alice.continuity.map(own -> new byte[own.length]);
        assertEquals("not-proven", alice.initialise(ALICES_NUMBER));
    }

    @Test
    void anExpiredDeviceBeginsAnew() {
        alice.settled(ALICES_NUMBER);
        town.clock.goOn(Duration.ofDays(31));
        var reset = new Handset(town, alice.did);
        assertEquals("granted", reset.initialise(ALICES_NUMBER));
        assertEquals("new", reset.key.continuity());
        assertEquals("granted", reset.access(ALICES_NUMBER));
    }

    @Test
    void anOperatorsLeaveIsGoodOnce() {
        alice.settled(ALICES_NUMBER);
        allow();
        assertEquals("granted", alice.initialise(BOBS_NUMBER));
        assertEquals("granted", alice.access(BOBS_NUMBER));
        assertEquals(BOBS_NUMBER.e164(), town.database.ask("SELECT msisdn FROM device.device"));
        assertEquals("sim-changed", alice.initialise(ALICES_NUMBER));
    }

    @Test
    void whoGivesUpItsNumberMustBindAnewAndKeepsItsContinuity() {
        alice.settled(ALICES_NUMBER);
        allow();
        bob.settled(ALICES_NUMBER);
        assertEquals("initialise-again", alice.access(ALICES_NUMBER));
        assertEquals("granted", alice.initialise(BOBS_NUMBER));
        assertEquals("kept", alice.key.continuity());
        assertEquals("granted", alice.access(BOBS_NUMBER));
    }

    @Test
    void proofAloneRebindsWhereThePolicySaysSo() {
        var open = new Town(DeviceSettingsFixture.withRebindingByProof());
        var carol = new Handset(open, "carols-car");
        carol.settled(ALICES_NUMBER);
        assertEquals("granted", carol.initialise(BOBS_NUMBER));
        assertEquals("granted", carol.access(BOBS_NUMBER));
        assertFalse(new Handset(open, carol.did).initialise(ALICES_NUMBER).equals("granted"));
    }

    @Test
    void aNumberWhoseDeviceIsLongGoneIsFree() {
        alice.settled(ALICES_NUMBER);
        town.clock.goOn(Duration.ofDays(30 + 179));
        assertEquals("sim-changed", bob.initialise(ALICES_NUMBER));
        town.clock.goOn(Duration.ofDays(2));
        assertEquals("granted", bob.settled(ALICES_NUMBER).access(ALICES_NUMBER));
        assertEquals("1", count("device.device WHERE msisdn IS NOT NULL"));
    }

    @Test
    void stoppedDevicesHearWhy() {
        alice.settled(ALICES_NUMBER);
        var token = alice.open(town.access(alice.accessMessage(), ALICES_NUMBER).fold(text -> text, no -> "")).token();
        for (var state : List.of("SUSPENDED", "REVOKED")) {
            town.database.say("UPDATE device.device SET state = '" + state + "'");
            var slug = state.equals("REVOKED") ? "device-revoked" : "device-suspended";
            assertEquals(slug, alice.access(ALICES_NUMBER));
            assertEquals(slug, Town.slug(town.parts.calls.keys.of(token)));
            assertEquals(slug, alice.initialise(ALICES_NUMBER));
        }
    }

    @Test
    void atMostThreeKeysWaitForADevice() {
        for (int i = 0; i < 5; i++) {
            assertEquals("granted", alice.initialise(ALICES_NUMBER));
        }
        assertEquals("3", count("device.negotiated_key WHERE state = 'PENDING'"));
        assertEquals("granted", alice.access(ALICES_NUMBER));
        assertEquals("0", count("device.negotiated_key WHERE state = 'PENDING'"));
    }

    @Test
    void twoWhoClaimAnUnconfirmedDeviceBothGetKeysButOneBinds() {
        var rival = new Handset(town, alice.did);
        alice.initialise(ALICES_NUMBER);
        rival.initialise(ALICES_NUMBER);
        assertEquals("granted", alice.access(ALICES_NUMBER));
        assertEquals("initialise-again", rival.access(ALICES_NUMBER));
    }

    @Test
    void aDatabaseRestoredFromYesterdayLocksNobodyOut() {
        alice.settled(ALICES_NUMBER);
        var yesterday = town.database.ask("SELECT kid FROM device.negotiated_key WHERE state = 'LIVE'");
        town.database.say("CREATE TABLE kept AS SELECT * FROM device.negotiated_key");
        alice.settled(ALICES_NUMBER);
        town.database.say("DELETE FROM device.negotiated_key");
        town.database.say("INSERT INTO device.negotiated_key SELECT * FROM kept");
        assertEquals(yesterday, town.database.ask("SELECT kid FROM device.negotiated_key"));
        assertEquals("initialise-again", alice.access(ALICES_NUMBER));
        assertEquals("kept", alice.settled(ALICES_NUMBER).key.continuity());
    }

    @Test
    void aPlatformThatLostTheDeviceWhollyTakesItAsNew() {
        alice.settled(ALICES_NUMBER);
        var clock = new TownClock();
        var elsewhere = new Town(DeviceDatabase.fresh(), DeviceSettingsFixture.defaults(), clock);
        var again = new Handset(elsewhere, alice.did);
        again.continuity = alice.continuity;
        assertEquals("granted", again.initialise(ALICES_NUMBER));
        assertEquals("new", again.key.continuity());
        assertEquals("granted", again.access(ALICES_NUMBER));
    }

    private void allow() {
        town.database.say("UPDATE device.device SET rebind_until = '2099-01-01 00:00:00+00'");
    }

    private String count(String what) {
        return town.database.ask("SELECT count(*) FROM " + what);
    }
}
