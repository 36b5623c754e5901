package io.trustline.sdk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Project Wycheproof judges how we derive and authenticate. */
class WycheproofKeysTest {

    @Test
    void hkdf() {
        Wycheproof.file("hkdf_sha256_test.json").judge(each -> {
            int size = (int) each.test().number("size");
            if (each.isInvalid()) {
                assertThrows(RuntimeException.class, () -> derived(each, size), each.toString());
            } else {
                assertArrayEquals(each.hex("okm"), derived(each, size), each.toString());
            }
            return "";
        }).judgedAndSkipped(86, Map.of());
    }

    /** A tag that was cut is none, even if what is left is right. */
    @Test
    void hmac() {
        Wycheproof.file("hmac_sha256_test.json").judge(each -> {
            boolean whole = each.number("tagSize") == 256;
            assertEquals(each.isValid() && whole, Octets.isHmac(each.hex("key"), each.hex("msg"), each.hex("tag")),
                    each.toString());
            return "";
        }).judgedAndSkipped(174, Map.of());
    }

    private static byte[] derived(Wycheproof.Case each, int size) {
        return Hkdf.expand(Hkdf.extract(each.hex("salt"), each.hex("ikm")), each.hex("info"), size);
    }
}
