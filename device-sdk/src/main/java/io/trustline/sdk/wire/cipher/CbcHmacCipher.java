package io.trustline.sdk.wire.cipher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.AESCBC;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** AES in CBC with HMAC-SHA-256 (RFC 7518 §5.2.3), from Nimbus: the tag is judged before anything is decrypted. */
final class CbcHmacCipher implements ContentCipher {

    private static final int BLOCK = 16;

    @Override
    public int ivLength() {
        return BLOCK;
    }

    @Override
    public Ciphertext seal(byte[] key, byte[] iv, byte[] additional, byte[] content) {
        try {
            var sealed = AESCBC.encryptAuthenticated(new SecretKeySpec(key, "AES"), iv, content, additional, null,
                    null);
            return new Ciphertext(iv, sealed.getCipherText(), sealed.getAuthenticationTag());
        } catch (JOSEException broken) {
            throw new IllegalStateException("A128CBC-HS256", broken);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, Ciphertext sealed, byte[] additional) {
        if (sealed.iv().length != BLOCK || sealed.tag().length != BLOCK) {
            return Optional.empty();
        }
        try {
            return Optional.of(AESCBC.decryptAuthenticated(new SecretKeySpec(key, "AES"), sealed.iv(),
                    sealed.content(), additional, sealed.tag(), null, null));
        } catch (JOSEException notSealedLikeThis) {
            return Optional.empty();
        }
    }
}
