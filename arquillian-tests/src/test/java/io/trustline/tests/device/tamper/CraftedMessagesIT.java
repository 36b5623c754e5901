package io.trustline.tests.device.tamper;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.RawTerminal;

/**
 * Accesses whose keys are right and whose form is not: only the one form of the protocol is read, so that there is no
 * second way to say anything (KEY-7).
 */
class CraftedMessagesIT {

    private static final String INNER = "{\"alg\":\"HS256\",\"typ\":\"trustline-access\"}";
    private static final Set<String> REFUSED = Set.of("unreadable-message", "not-proven", "algorithm-refused");
    private static final Ground GROUND = Ground.shared();

    private final String number = Numbers.fresh();
    private final RawTerminal meter = new RawTerminal(GROUND.line(number), Numbers.freshDid("meter"),
            GROUND.api().key("P-256"));

    private final byte[] nonce = Sources.draw(Sources.chance(), 16);

    @BeforeEach
    void comesIn() {
        Kinds.comesIn(meter);
    }

    @AfterEach
    void stillWorks() {
        assertEquals("OK", meter.access().verdict());
    }

    @Test
    void theFormOfTheProtocolIsTaken() {
        assertEquals("OK", sent(outer(""), inner(INNER, claims(""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"alg\":\"dir\"", "\"kid\":\"other\"", "\"crit\":[\"exp\"],\"exp\":1",
            "\"jku\":\"https://x\"",
            "\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}", "\"x5c\":[\"AA\"]", "\"x5u\":\"https://x\"", "\"b64\":false",
            "\"zip\":\"DEF\"", "\"zip\":\"GZ\"", "\"epk\":{}", "\"p2c\":1000000", "\"apu\":\"AA\"", "\"any\":1",
            "\"a\\u006cg\":\"dir\"", "\"typ\":\"trustline-accessed\"", "\"cty\":\"jws\""})
    void aHeaderSaysNothingElseAndNothingTwice(String more) {
        assertRefused(outer("," + more), inner(INNER, claims("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS512", "RS256", "hs256", "HS256 ", ""})
    void noOtherSignatureIsTaken(String algorithm) {
        assertRefused(outer(""), inner("{\"alg\":\"" + algorithm + "\",\"typ\":\"trustline-access\"}", claims("")));
    }

    @Test
    void noneIsNoSignature() {
        var none = Octets.base64url(Octets.ascii("{\"alg\":\"none\",\"typ\":\"trustline-access\"}")) + "."
                + Octets.base64url(claims("").getBytes(StandardCharsets.UTF_8)) + ".";
        assertRefused(outer(""), Octets.ascii(none));
        assertRefused(outer(""), claims("").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"did\":\"somebody-else\"", "\"msisdn\":\"+8613800138000\"", "\"d\\u0069d\":\"somebody\"",
            "\"time\":1", "\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\""})
    void noMemberComesTwice(String again) {
        assertRefused(outer(""), inner(INNER, claims("," + again)));
    }

    @Test
    void nestingHasAnEnd() {
        var deep = "[".repeat(4000) + "]".repeat(4000);
        assertRefused(outer(""), inner(INNER, claims(",\"deep\":" + deep)));
        var jwe = Craft.sealed(outer(""), key(Label.ACCESS_TERMINAL_SEAL), inner(INNER, claims("")));
        assertRefused(outer(""), Octets.ascii(jwe));
    }

    @Test
    void aBombStaysPacked() {
        var zeros = " ".repeat(8_000_000).getBytes(StandardCharsets.US_ASCII);
        assertRefused(outer(",\"zip\":\"DEF\""), Craft.deflated(zeros));
    }

    @Test
    void theKeysOfTheOtherSideAreOfNoUse() {
        var platformSeal = Craft.sealed(outer(""), key(Label.ACCESS_PLATFORM_SEAL), inner(INNER, claims("")));
        assertRefused(platformSeal);
        var platformMac = Craft.signed(INNER, claims(""), key(Label.ACCESS_PLATFORM_MAC));
        assertRefused(outer(""), platformMac);
    }

    @Test
    void whatThePlatformSaysCannotBeSaidBack() {
        var request = meter.accessMessage();
        var answer = meter.send(DeviceApi.ACCESSES, request).message();
        assertRefused(answer);
        var edkey = meter.edkey();
        var initialised = meter.send(DeviceApi.INITIALISATIONS, edkey).message();
        assertTrue(REFUSED.contains(meter.send(DeviceApi.INITIALISATIONS, initialised).verdict()));
        meter.accept(edkey, initialised);
    }

    @Test
    void anAccessIsGoodOnce() {
        var request = meter.accessMessage();
        meter.accessed(request, meter.send(DeviceApi.ACCESSES, request).message());
        assertEquals("replayed", meter.send(DeviceApi.ACCESSES, request).verdict());
    }

    @Test
    void theSameNonceInANewMessageIsARepeatToo() {
        var said = claims("");
        assertEquals("OK", sent(outer(""), inner(INNER, said)));
        assertEquals("replayed", sent(outer(""), inner(INNER, said)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -360, 360, 86_400, 100_000_000_000L})
    void aClockThatIsOffIsToldTheTime(long seconds) {
        var message = meter.accessMessage(meter.negotiated(), Instant.now().plusSeconds(seconds));
        var reply = meter.send(DeviceApi.ACCESSES, message);
        assertEquals("clock-skewed", reply.verdict());
        var date = ZonedDateTime.parse(reply.header("Date").orElseThrow(), RFC_1123_DATE_TIME).toInstant();
        assertTrue(Duration.between(date, Instant.now()).abs().toSeconds() < 10);
        assertEquals("clock-skewed",
                meter.send(DeviceApi.INITIALISATIONS, meter.edkey(Instant.now().plusSeconds(seconds))).verdict());
    }

    private void assertRefused(String header, byte[] content) {
        assertRefused(Craft.sealed(header, key(Label.ACCESS_TERMINAL_SEAL), content));
    }

    private void assertRefused(String message) {
        var verdict = meter.send(DeviceApi.ACCESSES, message).verdict();
        assertTrue(REFUSED.contains(verdict), verdict);
    }

    private String sent(String header, byte[] content) {
        var message = Craft.sealed(header, key(Label.ACCESS_TERMINAL_SEAL), content);
        return meter.send(DeviceApi.ACCESSES, message).verdict();
    }

    private byte[] inner(String header, String claims) {
        return Craft.signed(header, claims, key(Label.ACCESS_TERMINAL_MAC));
    }

    private String outer(String more) {
        return "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + meter.negotiated().said().kid()
                + "\",\"typ\":\"trustline-access\",\"cty\":\"jws\"" + more + "}";
    }

    private String claims(String more) {
        var said = meter.negotiated().said();
        return "{\"did\":\"" + meter.did() + "\",\"info\":{\"type\":\"meter\"},\"msisdn\":\"" + said.msisdn()
                + "\",\"expires\":" + said.expires() + ",\"nonce\":\"" + Octets.base64url(nonce) + "\",\"time\":"
                + Instant.now().getEpochSecond() + more + "}";
    }

    private byte[] key(Label label) {
        return meter.negotiated().keys().key(label);
    }
}
