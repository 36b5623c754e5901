package io.trustline.kernel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for the database: {@code v1.<key>.<nonce and ciphertext>}, AES-256-GCM, bound to a purpose. A value
 * that was moved to another row or column does not open.
 */
public final class Vault {

    private static final String VERSION = "v1";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    /** NIST SP 800-38D §8.2.2: random nonces of 96 bits, good for 2^32 values under one key. */
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final RandomGenerator random;

    public Vault(KeyRing keys, RandomGenerator random) {
        this.keys = keys;
        this.random = random;
    }

    /** @param purpose what it is and in which row it lies, such as {@code sip.trunk/demo} */
    public String seal(KeyUse use, String purpose, byte[] secret) {
        var name = keys.currentName();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(use), nonce, bound(purpose, name)).doFinal(secret);
            var both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
            return VERSION + "." + name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] open(KeyUse use, String purpose, String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new SealBroken(purpose, null);
        }
        var key = keys.named(parts[1], use).orElseThrow(
                () -> new KeyMissing("a value is sealed under the missing key " + parts[1]));
        try {
            var both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
            var nonce = new byte[NONCE_BYTES];
            both.get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound(purpose, parts[1])).doFinal(both.array(), NONCE_BYTES,
                    both.remaining());
        } catch (GeneralSecurityException | RuntimeException changed) {
            throw new SealBroken(purpose, changed);
        }
    }

    private static byte[] bound(String purpose, String name) {
        return (purpose + "\0" + name).getBytes(StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
