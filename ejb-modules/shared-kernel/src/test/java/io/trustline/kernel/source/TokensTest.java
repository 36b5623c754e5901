package io.trustline.kernel.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

    /** FIPS 180-4 example: SHA-256("abc"). */
    @Test
    void theDigestIsSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tokens.digest("abc"));
    }
}
