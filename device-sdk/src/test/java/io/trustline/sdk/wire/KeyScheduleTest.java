package io.trustline.sdk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys differ by use, by either nonce, by what was said and by suite (KEY-5, KEY-11, CAM-2). */
class KeyScheduleTest {

    private static final byte[] DKEY = Chance.bytes(1, 32);
    private static final byte[] ALICE = Chance.bytes(2, 32);
    private static final byte[] PLATFORM = Chance.bytes(3, 32);
    private static final byte[] SAID = KeySchedule.transcript("edkey", "header.payload");

    @Test
    void everyUseHasItsOwnKey() {
        var keys = new HashSet<String>();
        for (var label : Label.values()) {
            keys.add(hex(schedule(DKEY, ALICE, PLATFORM, SAID).key(label)));
        }
        assertEquals(Label.values().length, keys.size());
    }

    @Test
    void eachInputDecides() {
        var other = Chance.bytes(9, 32);
        var keys = List.of(schedule(DKEY, ALICE, PLATFORM, SAID), schedule(other, ALICE, PLATFORM, SAID),
                schedule(DKEY, other, PLATFORM, SAID), schedule(DKEY, ALICE, other, SAID),
                schedule(DKEY, ALICE, PLATFORM, other));
        assertEquals(keys.size(), keys.stream().map(keysOf -> hex(keysOf.key(Label.CALL))).distinct().count());
    }

    @Test
    void whatWasKeptMakesTheSameKeys() {
        var negotiated = schedule(DKEY, ALICE, PLATFORM, SAID);
        var restored = KeySchedule.restored(negotiated.prk(), negotiated.transcript());
        assertArrayEquals(negotiated.key(Label.ACCESS_TERMINAL_MAC), restored.key(Label.ACCESS_TERMINAL_MAC));
    }

    @Test
    void aSuiteNeverSharesAKeyWithAnother() {
        var keys = FactoryKeys.of(DKEY, ALICE);
        var gcm = keys.key(Label.E1_CAMERA_SEAL, Suite.A256GCM);
        assertFalse(java.util.Arrays.equals(gcm, keys.key(Label.E1_CAMERA_SEAL, Suite.C20P)));
        assertEquals(16, keys.key(Label.E1_CAMERA_SEAL, Suite.SM4_GCM).length);
        assertThrows(IllegalArgumentException.class, () -> keys.key(Label.E1_CAMERA_SEAL, Suite.RSA_OAEP_256));
    }

    @Test
    void continuityIsProvedForOneSession() {
        var proof = SessionKeys.continuityProof(DKEY, "session-1");
        assertTrue(SessionKeys.isContinuityProof(DKEY, "session-1", proof));
        assertFalse(SessionKeys.isContinuityProof(DKEY, "session-2", proof));
        assertFalse(SessionKeys.isContinuityProof(ALICE, "session-1", proof));
    }

    @Test
    void makerAndSerialDoNotRunIntoEachOther() {
        assertFalse(FactoryId.of("acme", "1x").equals(FactoryId.of("acme1", "x")));
        assertEquals(22, FactoryId.of("acme", "SN-1").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DES", "des-cbc", "DESede/CBC/PKCS5Padding", "3DES", "RC2", "rc2-40", "RC4", "ARCFOUR",
            "IDEA", "MD5", "SHA1withRSA", "RSA1_5", "none", "RSA-OAEP"})
    void brokenOnesAreKnownByName(String name) {
        assertTrue(BrokenAlgorithms.of(name).orElseThrow().reason().length() > 10);
    }

    @Test
    void soundOnesAreNot() {
        for (var suite : Suite.values()) {
            assertTrue(BrokenAlgorithms.of(suite.text()).isEmpty(), suite.text());
            assertEquals(suite, Suite.of(suite.text()).orElseThrow());
        }
    }

    private static KeySchedule schedule(byte[] dkey, byte[] device, byte[] platform, byte[] said) {
        return KeySchedule.negotiated(dkey, device, platform, said);
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
