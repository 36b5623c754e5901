package io.trustline.sdk.wire.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.jose.Mutations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of the gateway and of calls (KEY-4, KEY-7). */
class HttpSignatureTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final SigningKey HANGZHOU = new SigningKey("hangzhou-1", Chance.bytes(1, 32));
    private static final byte[] BODY = "edkey".getBytes(StandardCharsets.UTF_8);
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    HttpSignatureTest() {
        headers.put("X-Msisdn", List.of("+8613800138000"));
        headers.put("Content-Digest", List.of(ContentDigest.of(BODY)));
        HttpSignature.sign(request(), SignatureKind.GATEWAY, HANGZHOU, NOON, "nonce-1")
                .forEach((name, value) -> headers.put(name, List.of(value)));
    }

    @Test
    void theGatewayIsRecognised() {
        var signature = read().orElseThrow();
        assertEquals("hangzhou-1", signature.keyid());
        assertEquals("nonce-1", signature.nonce());
        assertTrue(signature.isFrom(HANGZHOU.key(), NOON, WINDOW));
        assertFalse(signature.isFrom(Chance.bytes(2, 32), NOON, WINDOW));
    }

    /** The text of RFC 9421 §2.5, written down by hand. */
    @Test
    void theBaseIsThatOfTheStandard() {
        assertEquals("gateway=(\"@method\" \"@path\" \"content-digest\" \"x-msisdn\")"
                + ";created=1795262400;nonce=\"nonce-1\";keyid=\"hangzhou-1\";tag=\"trustline-gateway\"",
                headers.get("Signature-Input").get(0));
        var base = "\"@method\": POST\n\"@path\": /api/device/v1/accesses\n\"content-digest\": "
                + ContentDigest.of(BODY) + "\n\"x-msisdn\": +8613800138000\n\"@signature-params\": "
                + headers.get("Signature-Input").get(0).substring("gateway=".length());
        var mac = io.trustline.sdk.wire.Octets.hmac(HANGZHOU.key(), base.getBytes(StandardCharsets.US_ASCII));
        assertEquals("gateway=:" + java.util.Base64.getEncoder().encodeToString(mac) + ":",
                headers.get("Signature").get(0));
    }

    @ParameterizedTest
    @CsvSource({"59,true", "60,true", "61,false", "-60,true", "-61,false"})
    void anOldOrEarlySignatureIsRefused(long secondsLater, boolean accepted) {
        assertEquals(accepted, read().orElseThrow().isFrom(HANGZHOU.key(), NOON.plusSeconds(secondsLater), WINDOW));
    }

    @ParameterizedTest
    @CsvSource({"X-Msisdn,+8613800138001", "Content-Digest,sha-256=:AAAA:"})
    void aChangedHeaderIsNoticed(String name, String value) {
        headers.put(name, List.of(value));
        assertFalse(verified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Msisdn", "Content-Digest", "Signature", "Signature-Input"})
    void aMissingOrDoubledHeaderIsRefused(String name) {
        var value = headers.get(name).get(0);
        headers.put(name, List.of(value, value));
        assertTrue(read().isEmpty());
        headers.remove(name);
        assertTrue(read().isEmpty());
    }

    @Test
    void anotherMethodOrPathIsNoticed() {
        for (var other : List.of(new SignedRequest("PUT", "/api/device/v1/accesses", headers::get),
                new SignedRequest("POST", "/api/device/v1/initialisations", headers::get))) {
            var signature = HttpSignature.read(other, SignatureKind.GATEWAY).orElseThrow();
            assertFalse(signature.isFrom(HANGZHOU.key(), NOON, WINDOW));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"x-msisdn\"|\"date\"", " \"x-msisdn\"|''", ";tag=|;expires=9;tag=",
            "trustline-gateway|trustline-call", ";created=1795262400|''", "gateway=(|gateway= (",
            "\"@path\" \"content|\"@path\"  \"content", "\"@path\"|\"@path\";req", "keyid=\"hangzhou-1\"|keyid=\"\"",
            "nonce=\"nonce-1\"|nonce=\"nonce-1\";nonce=\"2\"", "created=1795262400|created=\"1795262400\"",
            "created=1795262400|created=-1", ";tag=|;alg=\"rsa-v1_5-sha256\";tag="})
    void whatTheProtocolDoesNotNameIsRefused(String find, String replace) {
        var input = headers.get("Signature-Input").get(0);
        var odd = input.replace(find, replace);
        assertFalse(odd.equals(input));
        headers.put("Signature-Input", List.of(odd));
        assertTrue(read().isEmpty());
    }

    @Test
    void aSecondSignatureMayStandBesideIt() {
        headers.put("Signature-Input", List.of("call=(\"@method\");created=1", headers.get("Signature-Input").get(0)));
        headers.put("Signature", List.of("call=:AAAA:", headers.get("Signature").get(0)));
        assertTrue(verified());
    }

    @Test
    void randomHarmIsRefusedAndNeverThrows() {
        var random = Chance.seeded(3);
        var input = headers.get("Signature-Input").get(0);
        var mac = headers.get("Signature").get(0);
        for (int round = 0; round < 20_000; round++) {
            var harmed = Mutations.any(round % 2 == 0 ? input : mac, random);
            headers.put("Signature-Input", List.of(round % 2 == 0 ? harmed : input));
            headers.put("Signature", List.of(round % 2 == 0 ? mac : harmed));
            boolean same = harmed.strip().equals(round % 2 == 0 ? input : mac);
            assertTrue(same || !verified(), harmed);
        }
    }

    private boolean verified() {
        return read().filter(signature -> signature.isFrom(HANGZHOU.key(), NOON, WINDOW)).isPresent();
    }

    private Optional<HttpSignature> read() {
        return HttpSignature.read(request(), SignatureKind.GATEWAY);
    }

    private SignedRequest request() {
        return new SignedRequest("POST", "/api/device/v1/accesses", headers::get);
    }
}
