package io.trustline.sdk.camera;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.trustline.sdk.source.Sources;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** Pairs that live for one answer. */
final class ReplyKeys {

    private static final int LENGTH = 32;
    private static final int RSA_BITS = 2048;

    private ReplyKeys() {
    }

    /** One of the same kind as the platform's. */
    static JWK like(JWK platform, RandomGenerator random) {
        try {
            if (platform instanceof RSAKey) {
                return rsa(random);
            }
            return platform instanceof ECKey ? p256(random) : x25519(random);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no pair", broken);
        }
    }

    private static JWK rsa(RandomGenerator random) throws GeneralSecurityException {
        var pair = Sources.pair("RSA", new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4), random);
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).build();
    }

    private static JWK p256(RandomGenerator random) throws GeneralSecurityException {
        var pair = Sources.pair("EC", new ECGenParameterSpec("secp256r1"), random);
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).build();
    }

    private static JWK x25519(RandomGenerator random) {
        var own = Sources.draw(random, LENGTH);
        var half = new X25519PrivateKeyParameters(own).generatePublicKey().getEncoded();
        return new OctetKeyPair.Builder(Curve.X25519, Base64URL.encode(half)).d(Base64URL.encode(own)).build();
    }
}
