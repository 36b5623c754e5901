package io.trustline.tests.device.tamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;

/** Messages that are cryptographically right and wrong in form: whoever made them knows the key. */
final class Craft {

    private static final int TAG_BITS = 128;
    private static final int IV_LENGTH = 12;

    private Craft() {
    }

    /** A JWE under a key that both sides have, with a header that is written as it stands. */
    static String sealed(String header, byte[] key, byte[] content) {
        try {
            var first = Octets.base64url(header.getBytes(StandardCharsets.UTF_8));
            var iv = Sources.draw(Sources.chance(), IV_LENGTH);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(Octets.ascii(first));
            var both = cipher.doFinal(content);
            int end = both.length - TAG_BITS / 8;
            return String.join(".", first, "", Octets.base64url(iv), Octets.base64url(Arrays.copyOf(both, end)),
                    Octets.base64url(Arrays.copyOfRange(both, end, both.length)));
        } catch (GeneralSecurityException everyJdkCanDoIt) {
            throw new IllegalStateException(everyJdkCanDoIt);
        }
    }

    /** A JWS with a header that is written as it stands, signed with HS256 whatever the header says. */
    static byte[] signed(String header, String claims, byte[] key) {
        var input = Octets.base64url(header.getBytes(StandardCharsets.UTF_8)) + "."
                + Octets.base64url(claims.getBytes(StandardCharsets.UTF_8));
        return Octets.ascii(input + "." + Octets.base64url(Octets.hmac(key, Octets.ascii(input))));
    }

    static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflater.write(content);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return packed.toByteArray();
    }
}
