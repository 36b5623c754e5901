package io.trustline.sdk.vectors;

import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.sdk.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** §5 and §6: one signature of each kind. */
final class SignatureVectors {

    private static final SigningKey KEY = new SigningKey("key-of-the-vectors", Chance.bytes(4001, 32));
    private static final String BODY = "body";

    private SignatureVectors() {
    }

    static List<Map<String, Object>> signatures() {
        var msisdn = Map.of("X-Msisdn", "+8613800138000");
        var token = Map.of("Authorization", "Trustline token-of-the-vectors");
        return List.of(signature(SignatureKind.GATEWAY, "POST", "/api/device/v1/initialisations", msisdn),
                signature(SignatureKind.CALL, "GET", "/api/device/v1/self", token),
                signature(SignatureKind.CALL_WITH_BODY, "PUT", "/api/device/v1/self", token));
    }

    private static Map<String, Object> signature(SignatureKind kind, String method, String path,
            Map<String, String> some) {
        var headers = new LinkedHashMap<String, String>(some);
        boolean body = kind.components().contains("content-digest");
        if (body) {
            headers.put(ContentDigest.HEADER, ContentDigest.of(BODY.getBytes(StandardCharsets.US_ASCII)));
        }
        var created = Instant.ofEpochSecond(TerminalVectors.NOON);
        var request = new SignedRequest(method, path, name -> values(headers, name));
        headers.putAll(HttpSignature.sign(request, kind, KEY, created, "nonce-of-the-vectors"));
        return new JsonWriter().with("kind", kind.name()).with("method", method).with("path", path)
                .with("body", body ? Optional.of(BODY) : Optional.empty()).with("key", KEY.key())
                .with("created", created.getEpochSecond()).with("headers", headers).map();
    }

    static List<String> values(Map<String, ?> headers, String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().toString()).toList();
    }
}
