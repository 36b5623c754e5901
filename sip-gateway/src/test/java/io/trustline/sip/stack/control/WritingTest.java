package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkWish.NumberFormat;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.stack.message.control.RawShape;
import io.trustline.sip.stack.message.control.RequestText;
import io.trustline.sip.stack.message.control.Shape;
import io.trustline.sip.stack.wire.control.Rates;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, and how bytes are judged before anybody acts on them. */
class WritingTest {

    private static final String OPTIONS = "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\n"
            + "From: <sip:c@d>;tag=1\r\nTo: <sip:a@b>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n";

    @ParameterizedTest
    @CsvSource({"E164,+8613800138000,+8613800138000", "E164_00,+8613800138000,008613800138000",
            "DIGITS,+8613800138000,8613800138000", "NATIONAL,+8613800138000,013800138000",
            "NATIONAL,+14155550100,0014155550100"})
    void writesANumberAsTheTrunkWantsIt(NumberFormat format, String number, String written) {
        var wish = new TrunkWish("north", "h", 5060, TrunkWish.Transport.UDP, TrunkWish.Mode.STATIC, "", "", "",
                "+862150000000", format, true, 1, 1, 1, 1, List.of(), 0, TrunkWish.Media.RTP,
                TrunkWish.Redirects.REFUSE);
        assertEquals(written, NumberText.of(new Msisdn(number), wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nEvil: 1", "a\0", "a\u007f"})
    void letsNothingBreakOutOfItsLine(String value) {
        assertThrows(IllegalArgumentException.class, () -> new RequestText("BYE", "sip:a@b").line("To", value));
        assertThrows(IllegalArgumentException.class, () -> new RequestText("BYE", value));
    }

    private static int judge(String message) {
        return RawShape.judge((message + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void findsAnOrdinaryRequestSound() {
        assertEquals(Shape.SOUND, judge(OPTIONS));
        assertEquals(Shape.SOUND, judge(OPTIONS + "To-Be: or not\r\nl: 0\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f: <sip:e@f>;tag=2\r\n", "t: <sip:a@b>\r\n", "i: 2\r\n", "CSeq: 2 OPTIONS\r\n",
            "l: 0\r\nContent-Length: 3\r\n", "Max-Forwards: 1\r\nMax-Forwards: 2\r\n"})
    void refusesTwoOfWhatThereMustBeOneOf(String more) {
        assertEquals(400, judge(OPTIONS + more));
    }

    @Test
    void refusesOtherVersionsLooseSpacesAndWhatIsMissing() {
        assertEquals(505, judge(OPTIONS.replace("b SIP/2.0", "b SIP/7.0")));
        assertEquals(400, judge(OPTIONS.replace("OPTIONS sip", "OPTIONS  sip")));
        assertEquals(400, judge(OPTIONS.replace("<sip:c@d>", "< sip:c@d>")));
        assertEquals(400, judge(OPTIONS.replace("Call-ID: 1\r\n", "")));
        assertEquals(400, judge(""));
    }

    @Test
    void takesSoManyRequestsASecondFromOneAddress() throws Exception {
        var now = new long[1];
        var rates = new Rates(2, () -> now[0]);
        var here = InetAddress.getByAddress(new byte[]{10, 9, 9, 5});
        assertTrue(rates.admit(here) && rates.admit(here));
        assertFalse(rates.admit(here));
        assertTrue(rates.admit(InetAddress.getByAddress(new byte[]{10, 9, 9, 6})));
        now[0] += 1_000_000_000L;
        assertTrue(rates.admit(here));
    }
}
