package io.trustline.sdk.wire.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.cipher.ContentCipher;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;

/** Opens what was sealed to an RSA key, in a way that never tells whether key or content was wrong (Manger 2001). */
final class RsaOpener implements Opener {

    private final RSAPrivateKey key;
    private final RandomGenerator random;

    RsaOpener(RSAKey key, RandomGenerator random) {
        try {
            this.key = key.toRSAPrivateKey();
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException("no RSA key", noKey);
        }
        this.random = random;
    }

    @Override
    public Suite suite() {
        return Suite.RSA_OAEP_256;
    }

    @Override
    public Optional<byte[]> open(SealedMessage message) {
        if (message.suite().filter(suite()::equals).isEmpty()) {
            return Optional.empty();
        }
        return ContentCipher.of(Suite.A256GCM).open(contentKey(message.encryptedKey()), message.ciphertext(),
                message.additional());
    }

    /** The stand-in is drawn before it is known whether it is needed (RFC 7516 §11.5). */
    private byte[] contentKey(byte[] encrypted) {
        var standIn = Sources.draw(random, Suite.A256GCM.keyLength());
        try {
            var cipher = Oaep.cipher();
            cipher.init(Cipher.DECRYPT_MODE, key, Oaep.PARAMETERS);
            var unwrapped = cipher.doFinal(encrypted);
            return unwrapped.length == standIn.length ? unwrapped : standIn;
        } catch (GeneralSecurityException notForThisKey) {
            return standIn;
        }
    }
}
