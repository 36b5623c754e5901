package io.trustline.sdk.wire.curve;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/** X25519 (RFC 7748, RFC 8037). */
final class X25519KeyAgreement implements Agreement {

    private static final int LENGTH = 32;

    private final OctetKeyPair key;

    X25519KeyAgreement(OctetKeyPair key) {
        if (!Curve.X25519.equals(key.getCurve())) {
            throw new IllegalArgumentException("no X25519 key");
        }
        this.key = key;
    }

    @Override
    public Agreed agree(RandomGenerator random) {
        var ephemeral = new X25519PrivateKeyParameters(Sources.draw(random, LENGTH));
        var half = Octets.base64url(ephemeral.generatePublicKey().getEncoded());
        var secret = agree(ephemeral, key.getX().decode()).orElseThrow(() -> new IllegalStateException("weak key"));
        return new Agreed(Map.of("kty", "OKP", "crv", "X25519", "x", half), secret);
    }

    @Override
    public Optional<byte[]> secret(Map<String, Object> ephemeral) {
        return PublicKeys.ephemeral(ephemeral).filter(OctetKeyPair.class::isInstance).map(JWK::toOctetKeyPair)
                .flatMap(half -> agree(new X25519PrivateKeyParameters(key.getD().decode()), half.getX().decode()));
    }

    /** A point of small order makes a secret that everybody knows; Bouncy Castle refuses it. */
    private static Optional<byte[]> agree(X25519PrivateKeyParameters own, byte[] other) {
        try {
            var agreement = new X25519Agreement();
            agreement.init(own);
            var secret = new byte[agreement.getAgreementSize()];
            agreement.calculateAgreement(new X25519PublicKeyParameters(other), secret, 0);
            return Optional.of(secret);
        } catch (IllegalStateException | IllegalArgumentException smallOrder) {
            return Optional.empty();
        }
    }
}
