package io.trustline.sdk.wire.curve;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.Unfit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads public keys that came in a message: only sizes and curves of the protocol, only points of the curve. */
public final class PublicKeys {

    private static final int COORDINATE = 32;
    /** 2048 to 4096 bits: shorter is weak, longer lets a stranger choose how long we work. */
    private static final int SHORTEST_MODULUS = 256;
    private static final int LONGEST_MODULUS = 512;
    private static final String USUAL_EXPONENT = "AQAB";

    private PublicKeys() {
    }

    /** A camera's {@code reply} key: RSA, P-256 or X25519. */
    public static Optional<JWK> read(Map<String, Object> jwk) {
        return attempt(Fields.of(jwk), true);
    }

    /** An ephemeral half: P-256 or X25519. */
    static Optional<JWK> ephemeral(Map<String, Object> jwk) {
        return attempt(Fields.of(jwk), false);
    }

    private static Optional<JWK> attempt(Fields fields, boolean rsaToo) {
        try {
            return switch (fields.text("kty")) {
                case "EC" -> Optional.of(ec(fields));
                case "OKP" -> Optional.of(okp(fields));
                case "RSA" -> rsaToo ? Optional.of(rsa(fields)) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IllegalStateException noKey) {
            return Optional.empty();
        }
    }

    /** The builder refuses what is no point of the curve. */
    private static JWK ec(Fields fields) {
        fields.only(Set.of("kty", "crv", "x", "y"));
        demand(fields.text("crv").equals("P-256"));
        return new ECKey.Builder(Curve.P_256, coordinate(fields, "x"), coordinate(fields, "y")).build();
    }

    private static JWK okp(Fields fields) {
        fields.only(Set.of("kty", "crv", "x"));
        demand(fields.text("crv").equals("X25519"));
        return new OctetKeyPair.Builder(Curve.X25519, coordinate(fields, "x")).build();
    }

    private static JWK rsa(Fields fields) {
        fields.only(Set.of("kty", "n", "e"));
        var modulus = fields.bytes("n");
        demand(fields.text("e").equals(USUAL_EXPONENT));
        demand(modulus.length >= SHORTEST_MODULUS && modulus.length <= LONGEST_MODULUS);
        demand(modulus[0] < 0 && (modulus[modulus.length - 1] & 1) == 1);
        return new RSAKey.Builder(Base64URL.encode(modulus), new Base64URL(USUAL_EXPONENT)).build();
    }

    private static Base64URL coordinate(Fields fields, String name) {
        var bytes = fields.bytes(name);
        demand(bytes.length == COORDINATE);
        return new Base64URL(Octets.base64url(bytes));
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new Unfit("key");
        }
    }
}
