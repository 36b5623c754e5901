package io.trustline.sdk.vectors;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Chance;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The platform's pairs of the vectors: drawn from a seed that everybody knows, so good for tests only. */
final class VectorKeys {

    private final Map<String, JWK> keys = new LinkedHashMap<>();

    VectorKeys() {
        keys.put("test-rsa", rsa(3072, 1001));
        keys.put("test-p256", Chance.p256(1002));
        keys.put("test-x25519", Chance.x25519(1003));
    }

    Map<String, JWK> all() {
        return keys;
    }

    JWK named(String kid) {
        return keys.get(kid);
    }

    /** With their private halves. */
    List<Map<String, Object>> jwks() {
        return keys.entrySet().stream().map(key -> {
            var jwk = new LinkedHashMap<String, Object>();
            jwk.put("kid", key.getKey());
            jwk.put("use", "enc");
            jwk.put("alg", key.getValue() instanceof RSAKey ? "RSA-OAEP-256" : "ECDH-ES+A256KW");
            jwk.putAll(key.getValue().toJSONObject());
            return (Map<String, Object>) jwk;
        }).toList();
    }

    static JWK rsa(int bits, long seed) {
        try {
            var pair = Sources.pair("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4),
                    Chance.seeded(seed));
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate()).build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
