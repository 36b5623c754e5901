package io.trustline.sdk.wire.jose;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.curve.Agreement;
import java.util.random.RandomGenerator;

/** Makes JWEs under one key; may be kept and used by many threads. */
public interface Sealer {

    Suite suite();

    String seal(Envelope envelope, byte[] content, RandomGenerator random);

    static Sealer direct(Suite suite, byte[] key) {
        return new DirectKey(suite, key);
    }

    /** To whoever holds the private half: RSA, P-256 or X25519. */
    static Sealer to(JWK publicKey) {
        if (publicKey instanceof RSAKey rsa) {
            return new RsaSealer(rsa);
        }
        if (publicKey instanceof ECKey ec) {
            return new AgreementSealer(Agreement.with(ec));
        }
        if (publicKey instanceof OctetKeyPair pair) {
            return new AgreementSealer(Agreement.with(pair));
        }
        throw new IllegalArgumentException("no key of the protocol");
    }
}
