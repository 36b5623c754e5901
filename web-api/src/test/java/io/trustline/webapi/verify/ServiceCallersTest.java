package io.trustline.webapi.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-8: a company is who has its SN and one of its live keys; nothing else tells anything. */
class ServiceCallersTest {

    private static final String PATH = "/api/verify/v1/verifications";
    private static final ProviderId HARBOUR = new ProviderId(new UUID(1, 1));
    private static final byte[] OLDER = bytes(0);
    private static final byte[] NEWER = bytes(100);
    private static final byte[] STRANGE = bytes(200);
    private static final String BODY = "{\"number\":\"+9990000001\",\"language\":\"en\"}";

    private final Hand clock = new Hand();
    private final ServiceCallers callers = new ServiceCallers();
    private List<LiveKey> keys = List.of(new LiveKey(HARBOUR, "k-1", OLDER), new LiveKey(HARBOUR, "k-2", NEWER));
    private int noted;

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

    @Test
    void eitherLiveKeyIsAPassword() {
        assertEquals("415926", judge(basic("415926", OLDER)));
        assertEquals("415926", judge(basic("415926", NEWER)));
    }

    @Test
    void aKeyThatWasRevokedIsNoneFromThisMoment() {
        keys = keys.subList(0, 1);
        assertEquals("415926", judge(basic("415926", OLDER)));
        assertEquals("not-authentic", judge(basic("415926", NEWER)));
    }

    @Test
    void nothingTellsAWrongKeyFromAnUnknownNumber() {
        assertEquals("not-authentic", judge(basic("415926", STRANGE)));
        assertEquals("not-authentic", judge(basic("271828", OLDER)));
    }

    /** Nobody has no key: what stands in for it opens nothing. */
    @Test
    void zeroesAreNoKeyOfAnUnknownNumber() {
        assertEquals("not-authentic", judge(basic("271828", new byte[32])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!!", "Bearer abcd", "Basic NDE1OTI2", "Basic OnNlY3JldA==",
            "Basic LiwuOnNlY3JldA==", "Digest username=\"415926\""})
    void whatIsNoPasswordOpensNothing(String authorization) {
        assertEquals("not-authentic", judge(get().header("Authorization", authorization)));
    }

    @Test
    void twoWaysAtOnceAreNone() {
        var both = signed(post(BODY), "415926:k-1", OLDER, "n-1").header("Authorization", password("415926", OLDER));
        assertEquals("not-authentic", judge(both));
        assertEquals("not-authentic", judge(get().header("Authorization", password("415926", OLDER),
                password("415926", NEWER))));
    }

    @Test
    void aSignatureUnderALiveKeyIsTakenOnce() {
        var request = signed(post(BODY), "415926:k-2", NEWER, "n-1");
        assertEquals("415926", judge(request));
        assertEquals("replayed", judge(request));
        assertEquals("415926", judge(signed(get(), "415926:k-2", NEWER, "n-2")));
    }

    @Test
    void aSignatureNeedNotNameItsKey() {
        assertEquals("415926", judge(signed(post(BODY), "415926", OLDER, "n-1")));
        assertEquals("415926", judge(signed(post(BODY), "415926", NEWER, "n-2")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926", STRANGE, "n-3")));
    }

    @Test
    void aSignatureNamesTheKeyThatItWasMadeWith() {
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", NEWER, "n-1")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:", NEWER, "n-2")));
        assertEquals("not-authentic", judge(signed(post(BODY), "271828:k-2", NEWER, "n-3")));
    }

    @Test
    void nothingThatWasSignedMayBeAnother() {
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1").body(BODY + " ")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1")
                .header("Host", "other.example")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1").without("Content-Digest")));
        assertEquals("not-authentic", judge(signed(post(BODY), "415926:k-1", OLDER, "n-1")
                .header("Idempotency-Key", "another-wish")));
    }

    @Test
    void anIdempotencyKeyIsSignedWithTheRest() {
        var wish = post(BODY).header("Idempotency-Key", "wish-1");
        assertEquals("415926", judge(signed(wish, "415926:k-1", OLDER, "n-1", SignatureKind.SERVICE_ONCE)));
        assertEquals("not-authentic", judge(wish.header("Idempotency-Key", "wish-2")));
    }

    @Test
    void aSignatureOfAnotherTimeIsTold() {
        var request = signed(post(BODY), "415926:k-1", OLDER, "n-1");
        clock.now = clock.now.plusSeconds(121);
        assertEquals("clock-skewed", judge(request));
    }

    @Test
    void whoeverTriesTooOftenWaits() {
        for (int i = 0; i < 5; i++) {
            assertEquals("not-authentic", judge(basic("415926", STRANGE)));
        }
        assertEquals("over-limit 300", judge(basic("415926", STRANGE)));
        assertEquals("over-limit 300", judge(basic("415926", OLDER)), "or a right guess would show");
        assertEquals("415926", judge(basic("415926", OLDER).from("192.0.2.8")));
        assertEquals("not-authentic", judge(basic("271828", OLDER)), "another company has tries of its own");
        clock.now = clock.now.plusSeconds(300);
        assertEquals("415926", judge(basic("415926", OLDER)));
    }

    /** While one of its servers still has the old key, the others go on. */
    @Test
    void whoeverCanShowItIsForgiven() {
        for (int i = 0; i < 12; i++) {
            assertEquals(i % 3 == 0 ? "415926" : "not-authentic", judge(basic("415926", i % 3 == 0 ? OLDER : STRANGE)));
        }
    }

    @Test
    void theUseOfAKeyIsNotedNowAndThen() {
        judge(basic("415926", OLDER));
        judge(basic("415926", OLDER));
        assertEquals(1, noted);
    }

    /** Whoever computes by the document alone gets what we take. */
    @Test
    void theExampleOfTheDocumentIsTaken() throws IOException {
        var text = Files.readString(Path.of("../docs/protocols/verify.md"));
        var request = post(BODY);
        for (var name : List.of("Content-Digest", "Signature-Input", "Signature")) {
            var line = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(text);
            assertEquals(true, line.find(), name);
            request.header(name, line.group(1));
        }
        assertEquals("415926", judge(request));
    }

    private String judge(ApiRequest request) {
        return callers.caller(request.read()).fold(caller -> caller.service().value(),
                refusal -> refusal.type().slug()
                        + (refusal.retryAfterSeconds() > 0 ? " " + refusal.retryAfterSeconds() : ""));
    }

    private static ApiRequest get() {
        return ApiRequest.with("GET", PATH);
    }

    private static ApiRequest post(String body) {
        return ApiRequest.with("POST", PATH).header("Content-Type", "application/json").body(body);
    }

    private static ApiRequest basic(String service, byte[] key) {
        return get().header("Authorization", password(service, key));
    }

    private static String password(String service, byte[] key) {
        var shown = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return "Basic "
                + Base64.getEncoder().encodeToString((service + ":" + shown).getBytes(StandardCharsets.US_ASCII));
    }

    private ApiRequest signed(ApiRequest request, String keyid, byte[] key, String nonce) {
        return signed(request, keyid, key, nonce,
                request.bytes().length > 0 ? SignatureKind.SERVICE_WITH_BODY : SignatureKind.SERVICE);
    }

    private ApiRequest signed(ApiRequest request, String keyid, byte[] key, String nonce, SignatureKind kind) {
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
    private static final class Hand extends Clock {

        private Instant now = Instant.ofEpochSecond(1_780_300_000);

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
