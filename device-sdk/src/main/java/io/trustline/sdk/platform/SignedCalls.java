package io.trustline.sdk.platform;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls that follow an access or a registration (§5): each signed for itself. */
public final class SignedCalls {

    private static final int NONCE_LENGTH = 16;
    /** Signatures hold whole seconds; in the next one, whatever was wrong about this one has passed. */
    private static final Duration NEXT_SECOND = Duration.ofSeconds(1);

    private final Conversation platform;
    private final PlatformClock clock;
    private final Circumstances circumstances;

    public SignedCalls(Conversation platform, PlatformClock clock, Circumstances circumstances) {
        this.platform = platform;
        this.clock = clock;
        this.circumstances = circumstances;
    }

    /** Sent once, for it may do something; only one that was refused for its time, so did nothing, is signed again. */
    public Answer send(String method, String path, byte[] body, Credentials credentials) {
        try {
            return platform.once(signed(method, path, body, credentials));
        } catch (PlatformRefused refused) {
            if (!refused.is("clock-skewed")) {
                throw refused;
            }
            clock.learn(refused);
            circumstances.pause().accept(NEXT_SECOND);
            return platform.once(signed(method, path, body, credentials));
        }
    }

    /** The token, and the key without which it opens nothing. */
    public record Credentials(String token, SigningKey key) {

        @Override
        public String toString() {
            return "credentials under " + key.keyid();
        }
    }

    private Request signed(String method, String path, byte[] body, Credentials credentials) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Trustline " + credentials.token());
        boolean some = body.length > 0;
        if (some) {
            headers.put("Content-Type", "application/jose");
            headers.put(ContentDigest.HEADER, ContentDigest.of(body));
        }
        var whole = Conversation.BASE + path;
        var request = new SignedRequest(method, whole, name -> values(headers, name));
        headers.putAll(HttpSignature.sign(request, some ? SignatureKind.CALL_WITH_BODY : SignatureKind.CALL,
                credentials.key(), Instant.ofEpochSecond(clock.seconds()),
                Octets.base64url(Sources.draw(circumstances.random(), NONCE_LENGTH))));
        return new Request(method, whole, headers, body);
    }

    private static List<String> values(Map<String, String> headers, String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).toList();
    }
}
