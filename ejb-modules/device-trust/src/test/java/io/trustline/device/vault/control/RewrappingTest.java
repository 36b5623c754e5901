package io.trustline.device.vault.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** KEY-1: a new master key takes over everything while the platform runs, and the former one can go. */
class RewrappingTest {

    private static final String FORMER = "k1 " + "A".repeat(43);
    private static final String LATTER = "k2 " + "B".repeat(42) + "A";
    private static final int PAIRS = 450;

    private final DeviceDatabase database = DeviceDatabase.fresh();
    private final TownClock clock = new TownClock();

    @Test
    void renewsEverySealAndThenTheFormerKeyIsNotNeeded() {
        fill();
        var job = job(DeviceSettingsFixture.withMasterKeys(LATTER + ";" + FORMER));
        job.walk();
        assertEquals(PAIRS, job.view().done());
        assertEquals(0, job.view().waiting());
        var alone = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(LATTER));
        assertArrayEquals(secret(17), alone.open(purpose(17), stored(17)));
    }

    @Test
    void endsOnlyWhenNoOtherNodeCanStillSealUnderTheFormerKey() {
        fill();
        var job = job(DeviceSettingsFixture.withMasterKeys(LATTER + ";" + FORMER));
        job.walk();
        store(PAIRS, VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FORMER)));
        assertTrue(job.view().atWork());
        clock.goOn(Duration.ofSeconds(11));
        job.walk();
        assertTrue(stored(PAIRS).startsWith("v1.k2."));
        job.walk();
        assertFalse(job.view().atWork());
    }

    @Test
    void takesItUpAgainAfterARestart() {
        fill();
        new SealedRows(database.source(), SealedColumn.PLATFORM_KEY, "v1.k2.").replace(
                new SealedRows(database.source(), SealedColumn.PLATFORM_KEY, "v1.k2.").after(null),
                row -> renewed(row));
        var job = job(DeviceSettingsFixture.withMasterKeys(LATTER + ";" + FORMER));
        job.walk();
        assertEquals(PAIRS - 200, job.view().done());
    }

    @Test
    void leavesWhatItCannotOpenAndSaysSo() {
        fill();
        database.say("UPDATE device.platform_key SET sealed = 'v1.k0.AAAA' WHERE kid = 'kid-3'");
        var job = job(DeviceSettingsFixture.withMasterKeys(LATTER + ";" + FORMER));
        job.walk();
        clock.goOn(Duration.ofMinutes(5));
        job.walk();
        assertEquals(1, job.stuck());
        assertTrue(job.view().atWork());
        assertEquals(PAIRS - 1, job.view().done());
        assertEquals("v1.k0.AAAA", stored(3));
    }

    @Test
    void doesNotOverwriteWhatChangedMeanwhile() {
        fill();
        var rows = new SealedRows(database.source(), SealedColumn.PLATFORM_KEY, "v1.k2.");
        var batch = rows.after(null);
        database.say("UPDATE device.platform_key SET sealed = NULL");
        assertEquals(0, rows.replace(batch, this::renewed));
        assertEquals(null, stored(1));
    }

    private Rewrapping job(DeviceSettings settings) {
        var job = new Rewrapping();
        job.database = database.source();
        job.keys = VaultFixture.masterKeys(settings);
        job.vault = VaultFixture.vault(job.keys);
        job.clock = clock;
        return job;
    }

    private void fill() {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FORMER));
        for (int i = 0; i < PAIRS; i++) {
            store(i, vault);
        }
    }

    private void store(int number, Vault vault) {
        database.say("INSERT INTO device.platform_key (kid, kind, public_jwk, sealed, state, made_at) VALUES"
                + " ('kid-" + number + "', 'none', '{}', '" + vault.seal(purpose(number), secret(number))
                + "', 'CURRENT', now())");
    }

    private String renewed(SealedRows.SealedRow row) {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(LATTER + ";" + FORMER));
        var purpose = SealedColumn.PLATFORM_KEY.of(row.key());
        return vault.seal(purpose, vault.open(purpose, row.sealed()));
    }

    private String stored(int number) {
        return database.ask("SELECT sealed FROM device.platform_key WHERE kid = 'kid-" + number + "'");
    }

    private static String purpose(int number) {
        return SealedColumn.PLATFORM_KEY.of("kid-" + number);
    }

    private static byte[] secret(int number) {
        return ("pair " + number).getBytes(UTF_8);
    }
}
