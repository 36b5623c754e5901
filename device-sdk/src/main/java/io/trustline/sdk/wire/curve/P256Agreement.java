package io.trustline.sdk.wire.curve;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.source.Sources;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.KeyAgreement;

/** ECDH on P-256 (RFC 7518 §4.6). */
final class P256Agreement implements Agreement {

    private static final ECGenParameterSpec P256 = new ECGenParameterSpec("secp256r1");

    private final ECPublicKey half;
    private final Optional<PrivateKey> own;

    P256Agreement(ECKey key) {
        try {
            if (!Curve.P_256.equals(key.getCurve())) {
                throw new IllegalArgumentException("no P-256 key");
            }
            this.half = key.toECPublicKey();
            this.own = key.isPrivate() ? Optional.of(key.toECPrivateKey()) : Optional.empty();
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException("no P-256 key", noKey);
        }
    }

    @Override
    public Agreed agree(RandomGenerator random) {
        try {
            var pair = Sources.pair("EC", P256, random);
            var ephemeral = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
            return new Agreed(ephemeral.toJSONObject(), agree(pair.getPrivate(), half));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("ECDH on P-256", broken);
        }
    }

    @Override
    public Optional<byte[]> secret(Map<String, Object> ephemeral) {
        return PublicKeys.ephemeral(ephemeral).filter(ECKey.class::isInstance).map(JWK::toECKey).flatMap(this::secret);
    }

    private Optional<byte[]> secret(ECKey other) {
        try {
            return Optional.of(agree(own.orElseThrow(), other.toECPublicKey()));
        } catch (GeneralSecurityException | JOSEException noPoint) {
            return Optional.empty();
        }
    }

    private static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
