package io.trustline.sdk.wire.jose;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.curve.Agreement;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens JWEs of one suite with one key; may be kept and used by many threads. */
public interface Opener {

    Suite suite();

    /** Empty, and nothing more is said, where the message is of another suite, for another key or was changed. */
    Optional<byte[]> open(SealedMessage message);

    static Opener direct(Suite suite, byte[] key) {
        return new DirectKey(suite, key);
    }

    /** The randomness stands in for a key that cannot be unwrapped, so that this failure looks like any other. */
    static Opener with(JWK privateKey, RandomGenerator random) {
        if (privateKey instanceof RSAKey rsa) {
            return new RsaOpener(rsa, random);
        }
        if (privateKey instanceof ECKey ec) {
            return new AgreementOpener(Agreement.with(ec));
        }
        if (privateKey instanceof OctetKeyPair pair) {
            return new AgreementOpener(Agreement.with(pair));
        }
        throw new IllegalArgumentException("no key of the protocol");
    }
}
