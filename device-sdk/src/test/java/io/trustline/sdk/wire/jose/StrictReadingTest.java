package io.trustline.sdk.wire.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the protocol names has a form here. */
class StrictReadingTest {

    private static final byte[] KEY = Chance.bytes(1, 32);
    private static final String GOOD = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"trustline-access\"}";
    private final RandomGenerator random = Chance.seeded(2);

    @Test
    void theGoodHeaderIsRead() {
        assertTrue(header(GOOD).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip\":\"DEF", "jku\":\"https://mallory.example", "x5u\":\"https://mallory.example",
            "x5c\":\"A", "crit\":\"exp", "b64\":\"false", "iv\":\"A", "p2c\":\"1000000000", "epk\":\"A",
            "apu\":\"A", "foo\":\"bar"})
    void anyOtherMemberIsRefused(String member) {
        assertTrue(header(GOOD.replace("}", ",\"" + member + "\"}")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"alg\":\"dir\",\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"trustline-access\"}",
            "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"trustline-access\",\"\\u0061lg\":\"dir\"}",
            "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"trustline-access\"} ",
            "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}", "{\"alg\":1,\"enc\":\"A256GCM\",\"typ\":\"trustline-access\"}",
            "[]", "", "null", "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"trustline-access\",\"cty\":\"JWT\"}"})
    void oddHeadersAreRefusedButBlanksAround(String header) {
        assertEquals(header.endsWith(" "), header(header).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "A256KW", "PBES2-HS256+A128KW", "RSA1_5", "RSA-OAEP", "ECDH-ES", "Dir", "HS256"})
    void anotherAlgMakesNoSuite(String alg) {
        assertTrue(header(GOOD.replace("dir", alg)).flatMap(JoseHeader::suite).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DES", "A192GCM", "A256CBC-HS512", "a256gcm", "RSA-OAEP-256", "none"})
    void anotherEncMakesNoSuite(String enc) {
        assertTrue(header(GOOD.replace("A256GCM", enc)).flatMap(JoseHeader::suite).isEmpty());
    }

    @Test
    void aKeyOfOneSuiteOpensNothingOfAnother() {
        var gcm = Sealer.direct(Suite.A256GCM, KEY).seal(Envelope.of(Typ.ACCESS), new byte[9], random);
        var message = SealedMessage.read(gcm, Typ.ACCESS).orElseThrow();
        assertTrue(Opener.direct(Suite.C20P, KEY).open(message).isEmpty());
        assertTrue(Opener.direct(Suite.A128CBC_HS256, KEY).open(message).isEmpty());
        assertTrue(Opener.with(Chance.rsa(), random).open(message).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", ".....", "a.b.c.d", "a.b.c.d.e.f"})
    void otherThanFivePartsAreRefused(String compact) {
        assertTrue(SealedMessage.read(compact).isEmpty());
    }

    @Test
    void longMessagesAreRefusedUnread() {
        var long_ = "A".repeat(SealedMessage.LONGEST + 1);
        assertTrue(SealedMessage.read(long_ + "....").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA=", "AA==", "A", "AB", "AA\n", "A A", "A+", "A/", "é"})
    void onlyCanonicalBase64urlIsRead(String text) {
        assertTrue(Octets.fromBase64url(text).isEmpty());
    }

    @Test
    void aSignatureIsOnlyHs256() {
        var good = SignedMessage.sign(Typ.ACCESS, new byte[]{'{', '}'}, KEY).compact();
        assertTrue(SignedMessage.read(good, Typ.ACCESS).flatMap(jws -> jws.verified(KEY)).isPresent());
        assertTrue(SignedMessage.read(good, Typ.ACCESSED).isEmpty());
        for (var alg : new String[]{"none", "HS384", "RS256", "ES256", "hs256", ""}) {
            var header = "{\"alg\":\"" + alg + "\",\"typ\":\"trustline-access\"}";
            var forged = encode(header) + good.substring(good.indexOf('.'));
            assertTrue(SignedMessage.read(forged, Typ.ACCESS).isEmpty(), alg);
            var bare = encode(header) + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
            assertTrue(SignedMessage.read(bare, Typ.ACCESS).isEmpty(), alg);
        }
    }

    @Test
    void randomHarmToASealedMessageIsRefusedAndNeverThrows() {
        var sealed = Sealer.direct(Suite.A256GCM, KEY).seal(Envelope.of(Typ.ACCESS, "kid"), new byte[40], random);
        var opener = Opener.direct(Suite.A256GCM, KEY);
        for (int round = 0; round < 20_000; round++) {
            var harmed = Mutations.any(sealed, random);
            boolean opened = SealedMessage.read(harmed, Typ.ACCESS).flatMap(opener::open).isPresent();
            assertEquals(harmed.equals(sealed), opened, harmed);
        }
    }

    @Test
    void randomHarmToAnAgreedMessageNeverThrows() {
        var opener = Opener.with(Chance.p256(9), random);
        var sealed = Sealer.to(Chance.p256(9)).seal(Envelope.of(Typ.ACCESS), new byte[4], random);
        var header = new String(Octets.fromBase64url(sealed.substring(0, sealed.indexOf('.'))).orElseThrow(),
                StandardCharsets.UTF_8);
        for (int round = 0; round < 3_000; round++) {
            var harmed = Mutations.any(header, random);
            var message = encode(harmed) + sealed.substring(sealed.indexOf('.'));
            boolean opened = SealedMessage.read(message, Typ.ACCESS).flatMap(opener::open).isPresent();
            assertFalse(opened && !harmed.equals(header), harmed);
        }
    }

    private Optional<JoseHeader> header(String json) {
        return JoseHeader.read(encode(json) + ".." + "AAAA.AAAA.AAAA");
    }

    private static String encode(String text) {
        return Octets.base64url(text.getBytes(StandardCharsets.UTF_8));
    }
}
