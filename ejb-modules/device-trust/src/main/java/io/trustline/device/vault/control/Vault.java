package io.trustline.device.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for the database: {@code v1.<master key>.<nonce and ciphertext>}, AES-256-GCM, bound to a purpose. A
 * value that was moved to another row or column does not open.
 */
@ApplicationScoped
public class Vault {

    private static final String VERSION = "v1";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    /** NIST SP 800-38D §8.2.2: random nonces of 96 bits, good for 2^32 values under one master key. */
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    MasterKeys keys;
    @Inject
    RandomGenerator random;

    /** @param purpose what it is and in which row it lies, best by {@link SealedColumn#of} */
    public String seal(String purpose, byte[] secret) {
        var key = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret);
            var both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
            return prefix(key.name()) + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] open(String purpose, String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new SealBroken(purpose, null);
        }
        var key = keys.named(parts[1]);
        try {
            var both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
            var nonce = new byte[NONCE_BYTES];
            both.get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(both.array(), NONCE_BYTES,
                    both.remaining());
        } catch (GeneralSecurityException | RuntimeException changed) {
            throw new SealBroken(purpose, changed);
        }
    }

    /** With this all begins that was sealed under the present master key. */
    String currentPrefix() {
        return prefix(keys.current().name());
    }

    private static String prefix(String name) {
        return VERSION + "." + name + ".";
    }

    private static Cipher cipher(int mode, MasterKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((purpose + "\0" + key.name()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
