package io.trustline.kernel.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** PLAT-6: secrets are long, ids are proper, and only digests are kept. */
class TokensTest {

    private final Random seeded = new Random(42);

    @Test
    void aSecretHas256BitsInUrlSafeText() {
        assertEquals(43, Tokens.secret(seeded).length());
        assertNotEquals(Tokens.secret(seeded), Tokens.secret(seeded));
    }

    @Test
    void anIdIsARandomUuidOfRfc9562() {
        var id = Tokens.id(seeded);
        assertEquals(4, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void idsInTheOrderOfTimeAreVersion7OfRfc9562() {
        var first = Tokens.timeOrderedId(Instant.parse("2026-05-01T12:00:00Z"), seeded);
        var next = Tokens.timeOrderedId(Instant.parse("2026-05-01T12:00:00.001Z"), seeded);
        assertEquals(7, first.version());
        assertEquals(2, first.variant());
        assertTrue(first.compareTo(next) < 0);
    }

    /** FIPS 180-4 example: SHA-256("abc"). */
    @Test
    void theDigestIsSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tokens.digest("abc"));
    }
}
