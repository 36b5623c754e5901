package io.trustline.device.vault.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KEY-1, KEY-5: what lies in the database opens only here, in its own row, with a key that is not in the database. */
class VaultTest {

    private static final String FIRST = "k1 " + "A".repeat(43);
    private static final String SECOND = "k2 " + "B".repeat(42) + "A";
    private static final byte[] SECRET = "harbour gate".getBytes(UTF_8);
    private static final String PLACE = SealedColumn.NEGOTIATED_KEY.of("alice");

    @TempDir
    Path home;

    @Test
    void opensWhatItSealed() {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST));
        assertArrayEquals(SECRET, vault.open(PLACE, vault.seal(PLACE, SECRET)));
    }

    @Test
    void neverSealsTwiceAlike() {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST));
        assertNotEquals(vault.seal(PLACE, SECRET), vault.seal(PLACE, SECRET));
    }

    @Test
    void doesNotOpenInAnotherRow() {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST));
        var sealed = vault.seal(PLACE, SECRET);
        assertThrows(SealBroken.class, () -> vault.open(SealedColumn.NEGOTIATED_KEY.of("bob"), sealed));
    }

    @Test
    void doesNotOpenWithOneCharacterChangedAnywhere() {
        var vault = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST + ";" + SECOND));
        var sealed = vault.seal(PLACE, SECRET);
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'Q' ? 'g' : 'Q';
            var changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThrows(RuntimeException.class, () -> vault.open(PLACE, changed), changed);
        }
    }

    @Test
    void formerKeysStillOpenAndTheFirstSeals() {
        var sealed = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST)).seal(PLACE, SECRET);
        var after = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(SECOND + "\n" + FIRST));
        assertArrayEquals(SECRET, after.open(PLACE, sealed));
        assertTrue(after.seal(PLACE, SECRET).startsWith("v1.k2."));
    }

    @Test
    void saysWhichMasterKeyIsMissing() {
        var sealed = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(FIRST)).seal(PLACE, SECRET);
        var after = VaultFixture.vault(DeviceSettingsFixture.withMasterKeys(SECOND));
        assertTrue(assertThrows(MasterKeyMissing.class, () -> after.open(PLACE, sealed)).getMessage().contains("k1"));
    }

    @Test
    void noticesANewFirstLineOfTheFile() throws Exception {
        var file = Files.writeString(home.resolve("master"), FIRST + "\n");
        var keys = VaultFixture.masterKeys(DeviceSettingsFixture.withMasterKeyFile(file.toString()));
        assertFalse(keys.look());
        Files.writeString(file, SECOND + "\n" + FIRST + "\n");
        assertTrue(keys.look());
        assertEquals("k2", keys.currentName());
    }

    @Test
    void aBrokenFileChangesNothingWhileRunningButIsTold() throws Exception {
        var file = Files.writeString(home.resolve("master"), FIRST + "\n");
        var keys = VaultFixture.masterKeys(DeviceSettingsFixture.withMasterKeyFile(file.toString()));
        Files.writeString(file, "k3 short\n");
        assertFalse(keys.look());
        assertEquals("k1", keys.currentName());
        assertFalse(keys.trouble().isEmpty());
    }

    @Test
    void doesNotStartWithoutAUsableKey() {
        for (var lines : new String[]{"", "k1", "k1 abc", FIRST + ";" + FIRST, "K " + "A".repeat(43)}) {
            assertThrows(MasterKeyMissing.class,
                    () -> VaultFixture.masterKeys(DeviceSettingsFixture.withMasterKeys(lines)), lines);
        }
    }

    @Test
    void everyNodeHasTheSameSecretsAndTheDatabaseHasNone() {
        var database = DeviceDatabase.fresh();
        var vault = VaultFixture.vault(DeviceSettingsFixture.defaults());
        var here = VaultFixture.secrets(database.source(), vault);
        var there = VaultFixture.secrets(database.source(), vault);
        here.prepare();
        assertArrayEquals(here.get(ContextSecret.TOKEN), there.get(ContextSecret.TOKEN));
        assertTrue(database.ask("SELECT sealed FROM device.secret WHERE name = 'token'").startsWith("v1.k1."));
        assertNotEquals(here.digest(ContextSecret.TOKEN, SECRET), here.digest(ContextSecret.HISTORY, SECRET));
    }
}
