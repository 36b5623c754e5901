package io.trustline.simulators.terminal.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an attacker changes, and what he leaves. */
class ForgeTest {

    private static final String JWE = "aGVhZA.a2V5.aXY.Y2lwaGVydGV4dA.dGFn";

    @Test
    void oneBitOfTheCiphertextIsAnotherAndNothingElse() {
        var parts = List.of(Forge.bitTurned(JWE).split("\\."));
        var before = Octets.fromBase64url("Y2lwaGVydGV4dA").orElseThrow();
        var after = Octets.fromBase64url(parts.get(3)).orElseThrow();

        int bits = 0;
        for (int at = 0; at < before.length; at++) {
            bits += Integer.bitCount((before[at] ^ after[at]) & 0xff);
        }
        assertEquals(1, bits);
        assertEquals(List.of("aGVhZA", "a2V5", "aXY", "dGFn"),
                List.of(parts.get(0), parts.get(1), parts.get(2), parts.get(4)));
    }

    @Test
    void onlyTheHeaderNamesAnotherAlgorithm() {
        var forged = Forge.withAlgorithm(JWE, "none", "k1");

        assertTrue(forged.endsWith(".a2V5.aXY.Y2lwaGVydGV4dA.dGFn"));
        var header = Octets.fromBase64url(forged.split("\\.")[0]).orElseThrow();
        assertTrue(new String(header, StandardCharsets.US_ASCII).contains("\"alg\":\"none\""));
    }

    @Test
    void everyTrickIsFoundByItsWord() {
        for (var trick : Trick.values()) {
            assertEquals(trick, Trick.of(trick.word()).orElseThrow());
        }
    }
}
