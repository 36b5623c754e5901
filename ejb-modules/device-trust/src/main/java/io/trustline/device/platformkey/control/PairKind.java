package io.trustline.device.platformkey.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.trustline.sdk.source.Sources;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.random.RandomGenerator;

/** The kinds of pairs that the platform has, in the order in which they are published. */
public enum PairKind {
    RSA_3072("RSA", new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4), JWEAlgorithm.RSA_OAEP_256) {
        @Override
        JWK jwk(KeyPair pair, String kid) {
            // With its factors: without them each use would cost four times as much.
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateCrtKey) pair.getPrivate()).keyID(kid).algorithm(algorithm())
                    .keyUse(KeyUse.ENCRYPTION).build();
        }
    },
    P_256("EC", new ECGenParameterSpec("secp256r1"), JWEAlgorithm.ECDH_ES_A256KW) {
        @Override
        JWK jwk(KeyPair pair, String kid) {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey((ECPrivateKey) pair.getPrivate()).keyID(kid)
                    .algorithm(algorithm()).keyUse(KeyUse.ENCRYPTION).build();
        }
    },
    X25519("X25519", NamedParameterSpec.X25519, JWEAlgorithm.ECDH_ES_A256KW) {
        @Override
        JWK jwk(KeyPair pair, String kid) {
            var point = littleEndian(((XECPublicKey) pair.getPublic()).getU());
            var scalar = ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow();
            return new OctetKeyPair.Builder(Curve.X25519, Base64URL.encode(point)).d(Base64URL.encode(scalar))
                    .keyID(kid).algorithm(algorithm()).keyUse(KeyUse.ENCRYPTION)
                    .build();
        }
    };

    private static final int X25519_BYTES = 32;

    private final String family;
    private final AlgorithmParameterSpec parameters;
    private final JWEAlgorithm algorithm;

    PairKind(String family, AlgorithmParameterSpec parameters, JWEAlgorithm algorithm) {
        this.family = family;
        this.parameters = parameters;
        this.algorithm = algorithm;
    }

    JWEAlgorithm algorithm() {
        return algorithm;
    }

    /** A new pair; its name is its thumbprint (RFC 7638). */
    JWK make(RandomGenerator random) {
        try {
            var pair = Sources.pair(family, parameters, random);
            return jwk(pair, jwk(pair, null).computeThumbprint().toString());
        } catch (GeneralSecurityException | JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    abstract JWK jwk(KeyPair pair, String kid);

    /** RFC 7748 §5 writes the coordinate with its lowest byte first. */
    private static byte[] littleEndian(BigInteger number) {
        var bytes = new byte[X25519_BYTES];
        for (int i = 0; i < X25519_BYTES; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
