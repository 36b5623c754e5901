package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.tests.harness.server.Product;

/** The demonstration's gateway, acted by the test itself: it may vouch for any number, and lie. */
public record Vouching(SigningKey key) {

    public static final String NUMBER = "X-Msisdn";

    /** With the key that {@code ./trustline} made for the demonstration's gateway. */
    public static Vouching of(Product product) {
        try (var lines = Files.lines(product.home().resolve("gateway/keys"))) {
            var words = lines.filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElseThrow()
                    .split("\\s+");
            return new Vouching(new SigningKey(words[0], Base64.getUrlDecoder().decode(words[1])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Map<String, String> post(String path, String body, String number) {
        return sign("POST", path, body, number, Instant.now());
    }

    public Map<String, String> sign(String method, String path, String body, String number, Instant created) {
        var headers = new HashMap<String, String>();
        headers.put(NUMBER, number);
        headers.put(ContentDigest.HEADER, ContentDigest.of(body.getBytes(StandardCharsets.UTF_8)));
        var lower = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), List.of(value)));
        var request = new SignedRequest(method, path, name -> lower.get(name.toLowerCase(java.util.Locale.ROOT)));
        headers.putAll(HttpSignature.sign(request, SignatureKind.GATEWAY, key, created, nonce()));
        return headers;
    }

    private static String nonce() {
        return Octets.base64url(Sources.draw(Sources.chance(), 16));
    }
}
