package io.trustline.sdk.platform;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Signs the calls that follow an access (§5). */
public final class SignedCalls {

    private static final int NONCE_LENGTH = 16;

    private SignedCalls() {
    }

    /** The path is that below the API's base. */
    public static Request signed(Request bare, String token, SigningKey key, long now, RandomGenerator random) {
        var headers = new HashMap<>(bare.headers());
        headers.put("Authorization", "Trustline " + token);
        boolean body = bare.body().length > 0;
        if (body) {
            headers.put(ContentDigest.HEADER, ContentDigest.of(bare.body()));
        }
        var path = Conversation.BASE + bare.path();
        var request = new SignedRequest(bare.method(), path, name -> values(headers, name));
        headers.putAll(HttpSignature.sign(request, body ? SignatureKind.CALL_WITH_BODY : SignatureKind.CALL, key,
                Instant.ofEpochSecond(now), Octets.base64url(Sources.draw(random, NONCE_LENGTH))));
        return new Request(bare.method(), path, headers, bare.body());
    }

    private static List<String> values(Map<String, String> headers, String name) {
        Optional<String> value = headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst();
        return value.map(List::of).orElse(List.of());
    }
}
