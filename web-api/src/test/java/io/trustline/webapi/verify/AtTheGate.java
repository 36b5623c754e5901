package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.LiveKey;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.webapi.edge.ApiRequest;
import io.trustline.webapi.edge.CallersFixture;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A harbour with two live keys before the gate, and what it may say there. */
abstract class AtTheGate {

    static final String PATH = "/api/verify/v1/verifications";
    private static final ProviderId HARBOUR = new ProviderId(new UUID(1, 1));
    static final byte[] OLDER = bytes(0);
    static final byte[] NEWER = bytes(100);
    static final byte[] STRANGE = bytes(200);
    static final String BODY = "{\"number\":\"+9990000001\",\"language\":\"en\"}";

    final Hand clock = new Hand();
    private final ServiceCallers callers = new ServiceCallers();
    List<LiveKey> keys = List.of(new LiveKey(HARBOUR, "k-1", OLDER), new LiveKey(HARBOUR, "k-2", NEWER));
    int noted;

    @BeforeEach
    void wire() {
        callers.clock = clock;
        callers.callers = CallersFixture.behindOurProxies();
        callers.settings = new VerifySettings();
        callers.settings.clockWindow = Duration.ofMinutes(2);
        callers.settings.triesWindow = Duration.ofMinutes(5);
        callers.settings.triesPerAddress = 5;
        callers.service = harbours();
        callers.settle();
        clock.now = Instant.ofEpochSecond(1_780_315_200);
    }

    String judge(ApiRequest request) {
        return callers.caller(request.read()).fold(caller -> caller.service().value(),
                refusal -> refusal.type().slug()
                        + (refusal.retryAfterSeconds() > 0 ? " " + refusal.retryAfterSeconds() : ""));
    }

    static ApiRequest get() {
        return ApiRequest.with("GET", PATH);
    }

    static ApiRequest post(String body) {
        return ApiRequest.with("POST", PATH).header("Content-Type", "application/json").body(body);
    }

    static ApiRequest basic(String service, byte[] key) {
        return get().header("Authorization", password(service, key));
    }

    static String password(String service, byte[] key) {
        var shown = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return "Basic "
                + Base64.getEncoder().encodeToString((service + ":" + shown).getBytes(StandardCharsets.US_ASCII));
    }

    ApiRequest signed(ApiRequest request, String keyid, byte[] key, String nonce) {
        return signed(request, keyid, key, nonce,
                request.bytes().length > 0 ? SignatureKind.SERVICE_WITH_BODY : SignatureKind.SERVICE);
    }

    ApiRequest signed(ApiRequest request, String keyid, byte[] key, String nonce, SignatureKind kind) {
        if (request.bytes().length > 0) {
            request.header(ContentDigest.HEADER, ContentDigest.of(request.bytes()));
        }
        var what = new SignedRequest(request.bytes().length > 0 ? "POST" : "GET", PATH, request::values);
        HttpSignature.sign(what, kind, new SigningKey(keyid, key), clock.now, nonce).forEach(request::header);
        return request;
    }

    private static byte[] bytes(int first) {
        var bytes = new byte[32];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (first + i));
        return bytes;
    }

    private ProviderService harbours() {
        return (ProviderService) Proxy.newProxyInstance(ProviderService.class.getClassLoader(),
                new Class<?>[]{ProviderService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("used")) {
                        noted++;
                        return null;
                    }
                    return new ServiceNumber("415926").equals(arguments[0]) ? keys : List.of();
                });
    }

    /** A clock that is moved by hand. */
    static final class Hand extends Clock {

        Instant now = Instant.ofEpochSecond(1_780_300_000);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
