package io.trustline.sdk.wire.curve;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A static key on one curve, with which a secret can be agreed: both halves, or the public one only. */
public interface Agreement {

    /** Draws an ephemeral pair and agrees with the static public half. */
    Agreed agree(RandomGenerator random);

    /** The secret that the other side agreed with its ephemeral public half; empty where that is no point to use. */
    Optional<byte[]> secret(Map<String, Object> ephemeral);

    static Agreement with(ECKey key) {
        return new P256Agreement(key);
    }

    static Agreement with(OctetKeyPair key) {
        return new X25519KeyAgreement(key);
    }

    /** The ephemeral public half as a JWK, and the secret. */
    record Agreed(Map<String, Object> ephemeral, byte[] secret) {

        @Override
        public String toString() {
            return "agreed";
        }
    }
}
