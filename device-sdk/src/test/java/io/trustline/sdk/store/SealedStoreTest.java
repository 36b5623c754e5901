package io.trustline.sdk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept is there after the power comes back, and nobody else reads or changes it (KEY-2). */
class SealedStoreTest {

    private static final StoreKey KEY = StoreKey.ofDeviceSecret(Chance.bytes(1, 32));
    private static final byte[] OLD = "the former key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "the new key, which is longer".getBytes(StandardCharsets.UTF_8);
    @TempDir
    Path folder;

    @Test
    void keepsRecordsUntilTheyAreRemoved() {
        try (var store = open()) {
            store.write("live", OLD);
            store.write("other", NEW);
            store.remove("other");
        }
        try (var store = open()) {
            assertArrayEquals(OLD, store.read("live").orElseThrow());
            assertTrue(store.read("other").isEmpty());
        }
    }

    @Test
    void changesSeveralRecordsAtOnce() {
        try (var store = open()) {
            store.write("live", OLD);
            store.change(Map.of("live", Optional.of(NEW), "former", Optional.of(OLD)));
        }
        try (var store = open()) {
            assertArrayEquals(NEW, store.read("live").orElseThrow());
            assertArrayEquals(OLD, store.read("former").orElseThrow());
        }
    }

    @Test
    void isReadableForItsOwnerOnlyAndHoldsNothingInClear() throws IOException {
        try (var store = open()) {
            store.write("live", OLD);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        var bytes = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("live") || bytes.contains("former key"));
    }

    /** The power goes while the draft is being written, at any byte of it. */
    @Test
    void aPowerCutAtAnyByteOfTheDraftLeavesTheFormerState() throws IOException {
        write(OLD);
        var former = Files.readAllBytes(file());
        write(NEW);
        var next = Files.readAllBytes(file());
        for (int written = 0; written <= next.length; written++) {
            Files.write(file(), former);
            Files.write(new AtomicFile(file()).draft(), Arrays.copyOf(next, written));
            assertHolds(OLD);
        }
        write(NEW);
        assertHolds(NEW);
    }

    /** A disk that tore the file itself is told, never taken for an empty store. */
    @Test
    void aFileThatIsNotWholeIsRefusedAtAnyLength() throws IOException {
        write(OLD);
        var whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThrows(StoreBroken.class, this::open, "length " + length);
        }
        Files.write(file(), whole);
        assertHolds(OLD);
    }

    @Test
    void anyBitFlippedIsRefused() throws IOException {
        write(OLD);
        var whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(file(), changed);
            assertThrows(StoreBroken.class, this::open, "byte " + at);
        }
    }

    @Test
    void anotherDevicesSecretDoesNotOpenIt() {
        write(OLD);
        var other = StoreKey.ofDeviceSecret(Chance.bytes(2, 32));
        assertThrows(StoreBroken.class, () -> SealedStore.open(file(), other));
    }

    @Test
    void twoAtOnceAreRefused() {
        try (var store = open()) {
            assertThrows(StoreBroken.class, this::open);
            store.write("live", OLD);
        }
        assertHolds(OLD);
    }

    @Test
    void aKeyBesideIsMadeOnceForItsOwnerOnly() throws IOException {
        var beside = folder.resolve("store.key");
        var key = StoreKey.besideIn(beside, Chance.seeded(3));
        assertArrayEquals(key.key(), StoreKey.besideIn(beside, Chance.seeded(4)).key());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
    }

    @Test
    void aStoreWithoutAFolderSaysSo() {
        assertThrows(StoreBroken.class, () -> SealedStore.open(folder.resolve("nowhere/store"), KEY));
    }

    private void write(byte[] record) {
        try (var store = open()) {
            store.write("live", record);
        }
    }

    private void assertHolds(byte[] record) {
        try (var store = open()) {
            assertArrayEquals(record, store.read("live").orElseThrow());
        }
    }

    private SealedStore open() {
        return SealedStore.open(file(), KEY);
    }

    private Path file() {
        return folder.resolve("store");
    }
}
