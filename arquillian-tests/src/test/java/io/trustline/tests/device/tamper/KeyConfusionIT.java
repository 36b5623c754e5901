package io.trustline.tests.device.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.JWK;

import io.trustline.sdk.wire.Octets;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.RawTerminal;

/** EDKeys that name a real key and use it for something else than it is for, made with a library that allows it. */
class KeyConfusionIT {

    private static final Ground GROUND = Ground.shared();
    private static final Set<String> REFUSED = Set.of("unreadable-message", "algorithm-refused");
    private static final JWK RSA = GROUND.api().key("RSA");
    private static final JWK P256 = GROUND.api().key("P-256");

    private final RawTerminal meter = GROUND.terminal("meter");

    /** How an EDKey might be sealed, and the key that it names. */
    record Sealing(String name, JWEHeader.Builder header, JWEEncrypter encrypter) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sealing> confusions() throws JOSEException {
        var publicKey = RSA.toRSAKey().toRSAPublicKey();
        var gcm = EncryptionMethod.A256GCM;
        return List.of(sealing("RSA1_5", JWEAlgorithm.parse("RSA1_5"), gcm, RSA, new RSAEncrypter(publicKey)),
                sealing("RSA-OAEP", JWEAlgorithm.parse("RSA-OAEP"), gcm, RSA, new RSAEncrypter(publicKey)),
                sealing("RSA-OAEP-512", JWEAlgorithm.RSA_OAEP_512, gcm, RSA, new RSAEncrypter(publicKey)),
                sealing("another content cipher", JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM, RSA,
                        new RSAEncrypter(publicKey)),
                sealing("CBC content", JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256CBC_HS512, RSA,
                        new RSAEncrypter(publicKey)),
                sealing("the public key as a secret", JWEAlgorithm.DIR, gcm, RSA,
                        new DirectEncrypter(Octets.sha256(publicKey.getEncoded()))),
                sealing("the public key as a password", JWEAlgorithm.PBES2_HS256_A128KW, gcm, RSA,
                        new PasswordBasedEncrypter(RSA.toPublicJWK().toJSONString(), 16, 10_000)),
                sealing("ECDH-ES without wrapping", JWEAlgorithm.ECDH_ES, gcm, P256,
                        new ECDHEncrypter(P256.toECKey())),
                sealing("ECDH-ES+A128KW", JWEAlgorithm.ECDH_ES_A128KW, gcm, P256,
                        new ECDHEncrypter(P256.toECKey())),
                sealing("RSA with the name of an EC key", JWEAlgorithm.RSA_OAEP_256, gcm, P256,
                        new RSAEncrypter(publicKey)),
                sealing("EC with the name of an RSA key", JWEAlgorithm.ECDH_ES_A256KW, gcm, RSA,
                        new ECDHEncrypter(P256.toECKey())));
    }

    private static Sealing sealing(String name, JWEAlgorithm algorithm, EncryptionMethod content, JWK named,
            JWEEncrypter encrypter) {
        var header = new JWEHeader.Builder(algorithm, content).keyID(named.getKeyID())
                .type(new JOSEObjectType("trustline-initialise"));
        return new Sealing(name, header, encrypter);
    }

    @AfterEach
    void comesInAfterwards() {
        Kinds.comesIn(meter);
    }

    @ParameterizedTest
    @MethodSource("confusions")
    void aKeyIsForItsOwnAlgorithm(Sealing sealing) throws JOSEException {
        assertRefused(sealed(sealing.header().build(), sealing.encrypter(), content()));
    }

    /** The same with the right algorithm is taken: what was refused above was not refused for another reason. */
    @Test
    void theRightOneIsTaken() throws JOSEException {
        var right = sealing("right", JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM, RSA,
                new RSAEncrypter(RSA.toRSAKey().toRSAPublicKey()));
        var message = sealed(right.header().build(), right.encrypter(), content());
        assertEquals("OK", meter.send(DeviceApi.INITIALISATIONS, message).verdict());
    }

    @Test
    void nothingIsUnpacked() throws JOSEException {
        var encrypter = new RSAEncrypter(RSA.toRSAKey().toRSAPublicKey());
        var header = confusions().get(0).header();
        var packed = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .keyID(RSA.getKeyID()).type(header.build().getType()).compressionAlgorithm(CompressionAlgorithm.DEF)
                .build();
        assertRefused(sealed(packed, encrypter, content()));
        assertRefused(sealed(packed, encrypter, " ".repeat(90_000)));
    }

    @Test
    void aSignatureUnderThePublicKeyIsNone() throws JOSEException {
        var key = RSA.toRSAKey().toRSAPublicKey().getEncoded();
        var header = "{\"alg\":\"HS256\",\"typ\":\"trustline-initialise\",\"kid\":\"" + RSA.getKeyID() + "\"}";
        assertRefused(new String(Craft.signed(header, content(), key), StandardCharsets.US_ASCII));
    }

    @Test
    void aNameThatThePlatformNeverHadIsToldApart() throws JOSEException {
        var stranger = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .keyID(Octets.base64url(new byte[32])).type(new JOSEObjectType("trustline-initialise")).build();
        var message = sealed(stranger, new RSAEncrypter(RSA.toRSAKey().toRSAPublicKey()), content());
        assertEquals("unknown-key", meter.send(DeviceApi.INITIALISATIONS, message).verdict());
    }

    @Test
    void tooMuchIsNotRead() {
        var huge = GROUND.terminal("huge").edkey() + "A".repeat(17_000);
        assertEquals(413, GROUND.api().post(DeviceApi.INITIALISATIONS, huge, Map.of()).status());
    }

    private void assertRefused(String message) {
        var verdict = meter.send(DeviceApi.INITIALISATIONS, message).verdict();
        assertTrue(REFUSED.contains(verdict), verdict);
    }

    private static String sealed(JWEHeader header, JWEEncrypter encrypter, String content) throws JOSEException {
        var jwe = new JWEObject(header, new Payload(content));
        jwe.encrypt(encrypter);
        return jwe.serialize();
    }

    private String content() {
        return "{\"did\":\"" + meter.did() + "\",\"dkey\":\"" + Octets.base64url(Octets.sha256(new byte[]{7}))
                + "\",\"nonce\":\""
                + Octets.base64url(Octets.sha256(meter.did().getBytes(StandardCharsets.UTF_8))) + "\",\"time\":"
                + Instant.now().getEpochSecond() + ",\"info\":{\"type\":\"meter\"}}";
    }
}
