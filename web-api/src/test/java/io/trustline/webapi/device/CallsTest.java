package io.trustline.webapi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceTrust;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.webapi.edge.ApiRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-7: the token alone opens nothing; a call is signed, in time, and taken once. */
class CallsTest {

    private static final String PATH = "/api/device/v1/self";
    private static final CallKey ALICE = new CallKey(new DeviceId(new UUID(1, 1)), "alice-key", new byte[32]);
    private static final byte[] STRANGE = "the key of somebody else".getBytes(StandardCharsets.US_ASCII);
    private static final SigningKey ALICES = new SigningKey("alice-key", new byte[32]);

    private final Hand clock = new Hand();
    private final Calls calls = new Calls();

    @BeforeEach
    void wire() {
        calls.clock = clock;
        calls.settings = new CallSettings();
        calls.settings.clockWindow = Duration.ofMinutes(5);
        calls.trust = doorThatKnows("alice-token");
        calls.settle();
        clock.goBy(3600);
    }

    @Test
    void recognisesWhoeverSigned() {
        assertEquals("alice-key", judge(get(ALICES, "n1")));
        assertEquals("alice-key", judge(put(ALICES, "n2")));
    }

    @Test
    void takesNoCallTwice() {
        var call = put(ALICES, "n1");
        assertEquals("alice-key", judge(call));
        assertEquals(slug(DeviceProblems.REPLAYED), judge(call));
    }

    @Test
    void opensNothingForTheTokenAlone() {
        assertRefused(ApiRequest.with("GET", PATH).header("Authorization", "Trustline alice-token"));
        assertRefused(get(ALICES, "n1").without("Signature"));
        assertRefused(get(ALICES, "n1").without("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trustline bobs-token", "Bearer alice-token", "trustline alice-token", "Trustline",
            "Trustline  alice-token", "alice-token"})
    void wantsTheTokenThatWasSigned(String authorization) {
        assertRefused(get(ALICES, "n1").header("Authorization", authorization));
        assertRefused(signed(ApiRequest.with("GET", PATH), authorization, ALICES, "n2"));
    }

    @Test
    void wantsTheKeyOfThisToken() {
        assertRefused(get(new SigningKey("alice-key", STRANGE), "n1"));
        assertRefused(get(new SigningKey("bob-key", new byte[32]), "n2"));
    }

    @Test
    void wantsTheBodyThatWasSigned() {
        assertRefused(put(ALICES, "n1").body("another.body"));
        assertRefused(put(ALICES, "n2").without("Content-Digest"));
        assertRefused(get(ALICES, "n3").body("a.body"));
    }

    @Test
    void tellsAnHonestDeviceThatItsClockIsWrong() {
        var early = get(ALICES, "n1");
        clock.goBy(301);
        assertEquals(slug(DeviceProblems.CLOCK_SKEWED), judge(early));
        clock.goBy(-602);
        assertEquals(slug(DeviceProblems.CLOCK_SKEWED), judge(early));
    }

    @Test
    void tellsAForgerNothingAboutTheClock() {
        var forged = get(new SigningKey("alice-key", STRANGE), "n1");
        clock.goBy(301);
        assertRefused(forged);
    }

    @Test
    void cannotJudgeWhatWasSignedBeforeItsStart() {
        var before = get(ALICES, "n1");
        clock.goBy(1);
        calls.settle();
        assertEquals(slug(DeviceProblems.CLOCK_SKEWED), judge(before));
    }

    private void assertRefused(ApiRequest request) {
        assertEquals(slug(DeviceProblems.NOT_PROVEN), judge(request));
    }

    private String judge(ApiRequest request) {
        return calls.caller(request.read()).fold(CallKey::kid, refusal -> slug(refusal.type()));
    }

    private static String slug(ProblemType type) {
        return "refused: " + type.slug();
    }

    private ApiRequest get(SigningKey key, String nonce) {
        return signed(ApiRequest.with("GET", PATH), "Trustline alice-token", key, nonce);
    }

    private ApiRequest put(SigningKey key, String nonce) {
        var request = ApiRequest.with("PUT", PATH).body("a.body");
        request.header(ContentDigest.HEADER, ContentDigest.of(request.bytes()));
        return signed(request, "Trustline alice-token", key, nonce);
    }

    private ApiRequest signed(ApiRequest request, String authorization, SigningKey key, String nonce) {
        request.header("Authorization", authorization);
        boolean brings = request.bytes().length > 0;
        HttpSignature.sign(new SignedRequest(brings ? "PUT" : "GET", PATH, request::values),
                brings ? SignatureKind.CALL_WITH_BODY : SignatureKind.CALL, key, clock.instant(), nonce)
                .forEach((name, value) -> request.header(name, value));
        return request;
    }

    private static DeviceTrust doorThatKnows(String token) {
        return (DeviceTrust) Proxy.newProxyInstance(DeviceTrust.class.getClassLoader(),
                new Class<?>[]{DeviceTrust.class}, (proxy, method, arguments) -> token.equals(arguments[0])
                        ? Outcome.granted(ALICE)
                        : Outcome.refused(Refusal.of(DeviceProblems.NOT_PROVEN)));
    }

    /** A clock that a hand moves. */
    private static final class Hand extends Clock {

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
            return ZoneId.of("Z");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
