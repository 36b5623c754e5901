package io.trustline.sdk.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.trustline.sdk.source.Sources;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import com.nimbusds.jose.util.Base64URL;

/** Seeded keys and bytes: the same in every run. RSA keys alone are drawn anew, once for all tests. */
public final class Chance {

    private static final JWK RSA = rsaOnce();

    private Chance() {
    }

    public static RandomGenerator seeded(long seed) {
        return new Random(seed);
    }

    public static byte[] bytes(long seed, int length) {
        return Sources.draw(seeded(seed), length);
    }

    public static JWK rsa() {
        return RSA;
    }

    public static JWK p256(long seed) {
        try {
            var pair = Sources.pair("EC", new ECGenParameterSpec("secp256r1"), seeded(seed));
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static JWK x25519(long seed) {
        var own = bytes(seed, 32);
        var half = new X25519PrivateKeyParameters(own).generatePublicKey().getEncoded();
        return new OctetKeyPair.Builder(Curve.X25519, Base64URL.encode(half)).d(Base64URL.encode(own)).build();
    }

    private static JWK rsaOnce() {
        try {
            return new RSAKeyGenerator(3072).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
