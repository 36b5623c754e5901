package io.trustline.webapi.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sdk.wire.http.NumberHeaders;
import io.trustline.webapi.edge.ApiRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-4: a number counts only once, in our spelling, from a gateway in its own network that signed all of it. */
class GatewaysTest {

    private static final Vouched ALICE = new Vouched("east", new Msisdn(GatewaysFixture.ALICE));

    @TempDir
    Path folder;
    private GatewaysFixture city;

    @BeforeEach
    void build() {
        city = new GatewaysFixture(folder);
    }

    @Test
    void believesAGatewayThatSigned() {
        assertEquals(Optional.of(ALICE), city.judge(city.signed()));
    }

    @Test
    void believesAnIpv4GatewayThatArrivesOverIpv6() {
        assertEquals(Optional.of(ALICE), city.judge(city.signed().from("::ffff:198.51.100.9")));
    }

    @Test
    void believesItsPeerAndNobodysTale() {
        assertRefused(city.signed().from("203.0.113.5").header("X-Forwarded-For", "198.51.100.9"));
        assertRefused(city.signed().from("10.0.0.1").header("X-Forwarded-For", "198.51.100.9"));
        assertRefused(city.signed().from("10.0.0.1").header("Forwarded", "for=198.51.100.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "198.51.101.9", "127.0.0.1", "::1", "::ffff:203.0.113.5", "2001:db8::1"})
    void refusesWhoeverIsElsewhere(String address) {
        assertRefused(city.signed().from(address));
    }

    @Test
    void refusesANumberThatNobodySigned() {
        assertRefused(city.unsigned());
        assertRefused(city.signed().without("Signature"));
        assertRefused(city.signed().without("Signature-Input"));
        assertRefused(city.signed().without("Content-Digest"));
    }

    @Test
    void refusesWhatWasChangedAfterwards() {
        assertRefused(city.signed().header("X-Msisdn", "+8613900139000"));
        assertRefused(city.signed().body("another.message"));
        assertRefused(city.as("PUT", GatewaysFixture.PATH, city.signed()));
        assertRefused(city.as("POST", "/api/device/v1/initialisations", city.signed()));
    }

    @Test
    void refusesAnotherDigestOfTheRightBody() {
        assertRefused(city.signed().more("Content-Digest", "sha-256=:AAAA:"));
        assertRefused(city.signed().header("Content-Digest", "sha-512=:AAAA:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-msisdn", "X-MSISDN", "X-mSiSdN"})
    void readsOurSpellingInAnyCase(String name) {
        assertEquals(Optional.of(ALICE), city.judge(city.signed().without("X-Msisdn").header(name,
                GatewaysFixture.ALICE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X_Msisdn", "X-Msisdn-", "XMsisdn", "Msisdn", "X-Up-Calling-Line-Id",
            "X_Up_Calling_Line_Id",
            "x-nokia-msisdn", "X-WAP-Network-Client-Msisdn", "X-HTS-Msisdn", "X-Fh-Msisdn", "X-Network-Info",
            "X-Up-Subno", "CallingLineId", "X.Msisdn", "X-M-S-I-S-D-N", "msisdn_", "X-Phone-Number"})
    void refusesEveryOtherSpellingEvenFromAGateway(String name) {
        assertTrue(NumberHeaders.isOne(name));
        assertRefused(city.signed().without("X-Msisdn").header(name, GatewaysFixture.ALICE));
        assertRefused(city.signed().header(name, GatewaysFixture.ALICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Accept", "X-Forwarded-For", "Signature", "X-Correlation-Id", "Content-Digest",
            "User-Agent", "Authorization", "DNT", "Sec-Fetch-Mode"})
    void leavesInnocentHeadersAlone(String name) {
        assertFalse(NumberHeaders.isOne(name));
    }

    @Test
    void refusesTheHeaderTwice() {
        assertRefused(city.signed().header("X-Msisdn", GatewaysFixture.ALICE, GatewaysFixture.ALICE));
        assertRefused(city.signed().header("X-Msisdn", GatewaysFixture.ALICE, "+8613900139000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+8613800138000,+8613900139000", "+8613800138000, +8613800138000", "8613800138000",
            " +8613800138000", "+8613800138000 ", "+86 13800138000", "+8613800138000\r\n +1", "", "+86138001380001234",
            "+861", "+٨٦١٣٨٠٠١٣٨٠٠٠", "tel:+8613800138000", "+8613800138000;ext=1"})
    void refusesWhatIsNotOneNumberEvenSigned(String value) {
        assertRefused(city.signed(value));
    }

    @Test
    void refusesWhatIsTooOldOrToCome() {
        var signed = city.signed();
        city.clock.goBy(60);
        assertEquals(Optional.of(ALICE), city.judge(signed));
        city.clock.goBy(1);
        assertRefused(signed);
        city.clock.goBy(-122);
        assertRefused(signed);
    }

    @Test
    void refusesTheKeyOfAGatewayElsewhere() {
        assertRefused(city.signedBy("west-1", GatewaysFixture.key("west")));
        assertEquals(Optional.of("west"),
                city.judge(city.signedBy("west-1", GatewaysFixture.key("west")).from("2001:db8::1"))
                        .map(Vouched::gateway));
        assertRefused(city.signed().from("2001:db8::1"));
    }

    @Test
    void refusesAnUnknownOrWrongKey() {
        assertRefused(city.signedBy("east-9", GatewaysFixture.key("east")));
        assertRefused(city.signedBy("east-1", GatewaysFixture.key("stranger")));
    }

    @Test
    void refusesASubscribersSecondSignatureUnderTheGatewaysLabel() {
        var signed = city.signed();
        assertRefused(signed.more("Signature-Input", signed.values("Signature-Input").get(0)));
    }

    @Test
    void readsTheGatewaysSignatureBesideTheDevices() {
        assertEquals(Optional.of(ALICE), city.judge(city.signed()
                .more("Signature-Input", "call=(\"@method\");created=1;nonce=\"n\";keyid=\"k\";tag=\"trustline-call\"")
                .more("Signature", "call=:AAAA:")));
    }

    @Test
    void refusesAnUnreadBody() {
        assertRefused(city.signed().length(1 << 20));
    }

    @Test
    void keepsOldAndNewKeyWhileTheyRotate() {
        var former = city.signed();
        city.write("east", "east-2 " + GatewaysFixture.text("fresh") + "\neast-1 " + GatewaysFixture.text("east"));
        city.clock.goBy(2);
        assertEquals(Optional.of(ALICE), city.judge(former));
        assertEquals(Optional.of(ALICE), city.judge(city.signedBy("east-2", GatewaysFixture.key("fresh"))));
        city.write("east", "# only the new one\n\neast-2 " + GatewaysFixture.text("fresh"));
        city.clock.goBy(2);
        assertRefused(former);
    }

    @Test
    void keepsTheFormerKeysWhenTheFileBreaks() {
        city.write("east", "not a key");
        city.clock.goBy(2);
        assertEquals(Optional.of(ALICE), city.judge(city.signed()));
    }

    private void assertRefused(ApiRequest request) {
        assertEquals(Optional.empty(), city.judge(request));
    }
}
