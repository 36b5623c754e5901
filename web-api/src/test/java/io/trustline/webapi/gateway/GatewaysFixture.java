package io.trustline.webapi.gateway;

import io.trustline.kernel.network.Network;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.webapi.edge.ApiRequest;
import io.trustline.webapi.edge.CallersFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A city with a gateway in the east (198.51.100.0/24) and one in the west (2001:db8::/32). */
final class GatewaysFixture {

    static final String ALICE = "+8613800138000";
    static final String PATH = "/api/device/v1/accesses";

    final TownClock clock = new TownClock();
    private final Path folder;
    private final Gateways gateways = new Gateways();

    GatewaysFixture(Path folder) {
        this.folder = folder;
        write("east", "east-1 " + text("east"));
        write("west", "west-1 " + text("west"));
        gateways.clock = clock;
        gateways.callers = CallersFixture.behindOurProxies();
        gateways.all = List.of(gateway("east", "198.51.100.0/24"), gateway("west", "2001:db8::/32"));
    }

    private Gateway gateway(String name, String network) {
        return new Gateway(name, List.of(new Network(network)),
                Optional.of(new WatchedFile<>(folder.resolve(name), GatewayKeys::parse, clock)), Optional.empty());
    }

    void write(String gateway, String lines) {
        try {
            Files.writeString(folder.resolve(gateway), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] key(String place) {
        var key = new byte[32];
        new Random(place.hashCode()).nextBytes(key);
        return key;
    }

    static String text(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(place));
    }

    ApiRequest unsigned() {
        return ApiRequest.message(PATH, "a.message").from("198.51.100.9").header("X-Msisdn", ALICE);
    }

    ApiRequest signed() {
        return signed(ALICE);
    }

    ApiRequest signed(String number) {
        return sign(unsigned().header("X-Msisdn", number), new SigningKey("east-1", key("east")));
    }

    ApiRequest signedBy(String keyid, byte[] key) {
        return sign(unsigned(), new SigningKey(keyid, key));
    }

    /** The signature of one request on another. */
    ApiRequest as(String method, String path, ApiRequest signed) {
        var other = ApiRequest.with(method, path).from("198.51.100.9").body("a.message");
        List.of("X-Msisdn", "Content-Digest", "Signature", "Signature-Input")
                .forEach(name -> other.header(name, signed.values(name).get(0)));
        return other;
    }

    private ApiRequest sign(ApiRequest request, SigningKey key) {
        request.header(ContentDigest.HEADER, ContentDigest.of(request.bytes()));
        try {
            HttpSignature.sign(new SignedRequest("POST", PATH, request::values), SignatureKind.GATEWAY, key,
                    clock.instant(), "nonce-1").forEach((name, value) -> request.header(name, value));
        } catch (IllegalArgumentException unsignable) {
            // Nobody could sign such a number; it comes without.
            return request;
        }
        return request;
    }

    Optional<Vouched> judge(ApiRequest asked) {
        var request = asked.read();
        return gateways.vouched(request, NumberFilter.claims(request));
    }

    /** The town hall's clock, moved by hand. */
    static final class TownClock extends Clock {

        private Instant now = Instant.parse("2026-09-01T08:00:00Z");

        void goBy(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
