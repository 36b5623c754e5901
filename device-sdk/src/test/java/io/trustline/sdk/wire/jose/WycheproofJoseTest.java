package io.trustline.sdk.wire.jose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.Wycheproof;
import io.trustline.sdk.wire.json.Fields;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Project Wycheproof judges our JOSE forms; none of its messages has a {@code typ} of ours, so none is ever taken. */
class WycheproofJoseTest {

    private static final byte[] LETTER = {'h', 'i'};
    private static final String VALID = "eyJraWQiOiJoczI1Ni1rZXkiLCJhbGciOiJIUzI1NiJ9.VGVzdA"
            + ".c1LROH7eNQwUT8KMVEO52VC3WZ9e_AnDWbZ7aMmowV8";

    /** The case's ciphertext as the encrypted key of a JWE: it opens where it carries a key of 32 bytes, else never. */
    @Test
    void rsaOaep() {
        Wycheproof.file("rsa_oaep_3072_sha256_mgf1sha256_test.json").judge(each -> {
            if (!each.text("label").isEmpty()) {
                return "RSA-OAEP-256 has no label";
            }
            var content = each.hex("msg");
            boolean key = each.isValid() && content.length == 32;
            var opened = opened(each, key ? content : new byte[32]);
            assertEquals(key, opened.isPresent(), each.toString());
            return "";
        }).judgedAndSkipped(29, Map.of("RSA-OAEP-256 has no label", 8));
    }

    @Test
    void anythingButOursIsRefused() {
        Wycheproof.file("json_web_encryption_test.json").judge(each -> {
            assertTrue(SealedMessage.read(each.text("jwe")).isEmpty(), each.toString());
            return "";
        }).judgedAndSkipped(139, Map.of());
    }

    /** Behind the typ: the parts and their code, for all that are HS256. A stray character is never overlooked. */
    @Test
    void hs256() {
        Wycheproof.file("json_web_signature_test.json").judge(each -> {
            var key = each.group().maybeMap("private").map(Fields::of)
                    .filter(jwk -> jwk.maybeText("alg").filter("HS256"::equals).isPresent());
            if (key.isEmpty()) {
                return "not HS256";
            }
            if (each.isInvalid() && each.text("jws").equals(VALID)) {
                return "the same bytes as the valid case 357";
            }
            var parts = CompactParts.split(each.text("jws"), 3).flatMap(CompactParts::decode);
            var header = parts.flatMap(bytes -> Fields.read(bytes[0], fields -> fields.text("alg")));
            boolean right = header.filter("HS256"::equals).isPresent()
                    && Octets.isHmac(key.get().bytes("k"), signed(each.text("jws")), parts.orElseThrow()[2]);
            assertEquals(each.isValid() && !each.text("jws").contains("?"), right, each.toString());
            return "";
        }).judgedAndSkipped(38, Map.of("not HS256", 361, "the same bytes as the valid case 357", 2));
    }

    private static byte[] signed(String jws) {
        return Octets.ascii(jws.substring(0, jws.lastIndexOf('.')));
    }

    private static Optional<byte[]> opened(Wycheproof.Case each, byte[] contentKey) {
        var header = Envelope.of(Typ.ACCESS).header(Suite.RSA_OAEP_256);
        var random = Chance.seeded(1);
        var sealed = DirectKey.write(header, each.hex("ct"), Suite.A256GCM, contentKey, LETTER, random);
        var opened = Opener.with(key(each), random).open(SealedMessage.read(sealed, Typ.ACCESS).orElseThrow());
        opened.ifPresent(letter -> assertArrayEquals(LETTER, letter));
        return opened;
    }

    private static RSAKey key(Wycheproof.Case each) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var encoded = HexFormat.of().parseHex(each.group().text("privateKeyPkcs8"));
            var own = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var half = factory.generatePublic(new RSAPublicKeySpec(own.getModulus(), own.getPublicExponent()));
            return new RSAKey.Builder((RSAPublicKey) half).privateKey(own).build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
