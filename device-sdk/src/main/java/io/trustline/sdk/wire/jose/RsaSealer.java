package io.trustline.sdk.wire.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Suite;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.random.RandomGenerator;

/** Seals to an RSA key ({@code RSA-OAEP-256}, content under {@code A256GCM}). */
final class RsaSealer implements Sealer {

    private final RSAPublicKey key;

    RsaSealer(RSAKey key) {
        try {
            this.key = key.toRSAPublicKey();
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException("no RSA key", noKey);
        }
    }

    @Override
    public Suite suite() {
        return Suite.RSA_OAEP_256;
    }

    @Override
    public String seal(Envelope envelope, byte[] content, RandomGenerator random) {
        try {
            var contentKey = Sources.draw(random, Suite.A256GCM.keyLength());
            var cipher = Oaep.cipher();
            Sources.ready(cipher, key, Oaep.PARAMETERS, random);
            return DirectKey.write(envelope.header(suite()), cipher.doFinal(contentKey), Suite.A256GCM, contentKey,
                    content, random);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("RSA-OAEP-256", broken);
        }
    }
}
