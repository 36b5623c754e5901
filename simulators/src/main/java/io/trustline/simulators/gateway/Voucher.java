package io.trustline.simulators.gateway;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.NumberHeaders;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Puts the subscriber's number into a request and, unless a client certificate does it, signs for it. */
final class Voucher {

    private static final int NONCE_BYTES = 16;

    private final Optional<LiveFile<SigningKey>> key;
    private final Clock clock;
    private final RandomGenerator random;

    private Voucher(Optional<LiveFile<SigningKey>> key, Clock clock, RandomGenerator random) {
        this.key = key;
        this.clock = clock;
        this.random = random;
    }

    /** Signs with the first key of the file, whose lines are {@code name base64url}. */
    static Voucher signing(Path keys, Clock clock, RandomGenerator random) {
        return new Voucher(Optional.of(new LiveFile<>(keys, Voucher::first)), clock, random);
    }

    /** The connection itself proves who we are. */
    static Voucher byCertificate(Clock clock, RandomGenerator random) {
        return new Voucher(Optional.empty(), clock, random);
    }

    private static SigningKey first(List<String> lines) {
        var parts = lines.isEmpty() ? new String[0] : lines.get(0).split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException("the first line of the gateway's keys is not: name base64url");
        }
        return new SigningKey(parts[0], Base64.getUrlDecoder().decode(parts[1]));
    }

    /** Adds to what the subscriber sent; a digest of theirs stays, because their own signature may cover it. */
    void vouch(Subscriber subscriber, Passage passage) throws IOException {
        var headers = passage.headers();
        headers.put(NumberHeaders.OURS, List.of(subscriber.msisdn()));
        headers.putIfAbsent(ContentDigest.HEADER, List.of(ContentDigest.of(passage.body())));
        if (key.isPresent()) {
            var request = new SignedRequest(passage.method(), passage.path(), headers::get);
            HttpSignature.sign(request, SignatureKind.GATEWAY, key.get().content(), clock.instant(), nonce())
                    .forEach((name, value) -> add(headers, name, value));
        }
    }

    private static void add(Map<String, List<String>> headers, String name, String value) {
        var lines = new ArrayList<>(headers.getOrDefault(name, List.of()));
        lines.add(value);
        headers.put(name, lines);
    }

    private String nonce() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sources.draw(random, NONCE_BYTES));
    }
}
