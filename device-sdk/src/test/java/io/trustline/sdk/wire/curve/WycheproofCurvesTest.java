package io.trustline.sdk.wire.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Wycheproof;
import io.trustline.sdk.wire.json.Fields;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

/** Project Wycheproof judges how we agree on secrets, and which public keys we take. */
class WycheproofCurvesTest {

    private static final int COORDINATE = 32;

    /** A secret of zeros is known to everybody, so we refuse what Wycheproof leaves open. */
    @Test
    void x25519() {
        Wycheproof.file("x25519_test.json").judge(each -> {
            var own = each.hex("private");
            var half = new X25519PrivateKeyParameters(own).generatePublicKey().getEncoded();
            var key = new OctetKeyPair.Builder(Curve.X25519, Base64URL.encode(half)).d(Base64URL.encode(own)).build();
            var secret = Agreement.with(key).secret(
                    Map.of("kty", "OKP", "crv", "X25519", "x", Octets.base64url(each.hex("public"))));
            assertEquals(!each.is("ZeroSharedSecret"), secret.isPresent(), each.toString());
            secret.ifPresent(agreed -> assertArrayEquals(each.hex("shared"), agreed, each.toString()));
            return "";
        }).judgedAndSkipped(518, Map.of());
    }

    @Test
    void p256() {
        Wycheproof.file("ecdh_secp256r1_ecpoint_test.json").judge(each -> {
            var point = each.hex("public");
            if (point.length != 1 + 2 * COORDINATE) {
                return "a JWK holds both coordinates";
            }
            var x = Arrays.copyOfRange(point, 1, 1 + COORDINATE);
            var y = Arrays.copyOfRange(point, 1 + COORDINATE, point.length);
            var secret = Agreement.with(p256(new BigInteger(1, each.hex("private")))).secret(Map.of("kty", "EC",
                    "crv", "P-256", "x", Octets.base64url(x), "y", Octets.base64url(y)));
            assertEquals(each.isValid(), secret.isPresent(), each.toString());
            secret.ifPresent(agreed -> assertArrayEquals(each.hex("shared"), agreed, each.toString()));
            return "";
        }).judgedAndSkipped(346, Map.of("a JWK holds both coordinates", 9));
    }

    /** Whatever is wrong with a key of these files, it is no key for us. */
    @Test
    void weakOrChangedKeysAreNotTaken() {
        Wycheproof.file("json_web_key_test.json").judge(each -> {
            if (!each.text("comment").matches(".*(1024bit|Exponent1).*")) {
                return "not about what an encryption key is made of";
            }
            var jwk = each.group().maybeMap("public").map(set -> Fields.of(Fields.of(set).objects("keys").get(0)));
            var material = Map.<String, Object>of("kty", "RSA", "n", jwk.get().text("n"), "e", jwk.get().text("e"));
            assertEquals(false, PublicKeys.read(material).isPresent(), each.toString());
            return "";
        }).judgedAndSkipped(2, Map.of("not about what an encryption key is made of", 24));
    }

    private static ECKey p256(BigInteger own) {
        var half = CustomNamedCurves.getByName("secp256r1").getG().multiply(own).normalize();
        return new ECKey.Builder(Curve.P_256, coordinate(half.getAffineXCoord().toBigInteger()),
                coordinate(half.getAffineYCoord().toBigInteger())).d(coordinate(own)).build();
    }

    private static Base64URL coordinate(BigInteger value) {
        return ECKey.encodeCoordinate(256, value);
    }
}
