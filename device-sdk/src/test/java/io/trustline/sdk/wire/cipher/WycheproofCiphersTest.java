package io.trustline.sdk.wire.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.Wycheproof;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Project Wycheproof judges our content ciphers; another length of iv than the suite's is no form of ours. */
class WycheproofCiphersTest {

    @Test
    void aesGcm() {
        Wycheproof.file("aes_gcm_test.json").judge(each -> switch (each.number("keySize")) {
            case 128 -> judge(Suite.A128GCM, 96, each);
            case 256 -> judge(Suite.A256GCM, 96, each);
            default -> "no suite of ours has 192 bits";
        }).judgedAndSkipped(213, Map.of("no suite of ours has 192 bits", 103));
    }

    @Test
    void aesCbcWithHmac() {
        Wycheproof.file("a128cbc_hs256_test.json").judge(each -> judge(Suite.A128CBC_HS256, 128, each))
                .judgedAndSkipped(94, Map.of());
    }

    @Test
    void chacha20Poly1305() {
        Wycheproof.file("chacha20_poly1305_test.json").judge(each -> judge(Suite.C20P, 96, each))
                .judgedAndSkipped(325, Map.of());
    }

    @Test
    void sm4Gcm() {
        Wycheproof.file("sm4_gcm_test.json").judge(each -> judge(Suite.SM4_GCM, 96, each))
                .judgedAndSkipped(104, Map.of());
    }

    private static String judge(Suite suite, int ivBits, Wycheproof.Case each) {
        var cipher = ContentCipher.of(suite);
        var sealed = new Ciphertext(each.hex("iv"), each.hex("ct"), each.hex("tag"));
        var opened = cipher.open(each.hex("key"), sealed, each.hex("aad"));
        boolean ours = each.number("ivSize") == ivBits;
        assertEquals(each.isValid() && ours, opened.isPresent(), each.toString());
        opened.ifPresent(content -> assertArrayEquals(each.hex("msg"), content, each.toString()));
        if (opened.isPresent()) {
            assertSealsTheSame(cipher, each);
        }
        return "";
    }

    private static void assertSealsTheSame(ContentCipher cipher, Wycheproof.Case each) {
        var sealed = cipher.seal(each.hex("key"), each.hex("iv"), each.hex("aad"), each.hex("msg"));
        assertArrayEquals(each.hex("ct"), sealed.content(), each.toString());
        assertArrayEquals(each.hex("tag"), sealed.tag(), each.toString());
        assertTrue(Optional.of(sealed.iv()).filter(iv -> iv.length == cipher.ivLength()).isPresent());
    }
}
