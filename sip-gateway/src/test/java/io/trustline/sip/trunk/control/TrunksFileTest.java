package io.trustline.sip.trunk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.Transport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrunksFileTest {

    private static final String SECRET = "good".repeat(3);
    private static final String NORTH = "# the telco in the north\nnorth.host=sip.north.example\n"
            + "north.caller-number = +862150000000\n";

    private static List<Trunk> parse(String text) {
        return TrunksFile.parse(text, path -> Map.of("/keys/north", SECRET + "\n").get(path));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage();
    }

    @Test
    void fillsWhatIsNotSaid() {
        var wish = parse(NORTH).get(0).wish();
        assertEquals("north", wish.name());
        assertEquals(5060, wish.port());
        assertEquals(Mode.STATIC, wish.mode());
        assertTrue(wish.assertIdentity());
        assertTrue(parse(NORTH).get(0).declared());
    }

    @Test
    void readsEverythingThatIsSaid() {
        var wish = parse(NORTH + "north.transport=tls\nnorth.mode=registration\nnorth.user=gateway\n"
                + "north.password-file=/keys/north\nnorth.prefixes=+86, +852\nnorth.media=srtp\n"
                + "north.number-format=e164-00\n").get(0).wish();
        assertEquals(Transport.TLS, wish.transport());
        assertEquals(5061, wish.port());
        assertEquals(SECRET, wish.password());
        assertEquals(List.of("+86", "+852"), wish.prefixes());
    }

    @ParameterizedTest
    @CsvSource({"north.hots=x,4", "north.port=many,4", "north.transport=pigeon,4", "north,4", "north.host=again,4",
            "north.password-file=/keys/south,4", "north.assert-identity=maybe,4"})
    void namesTheLineThatIsWrong(String line, int number) {
        assertTrue(refusal(NORTH + line).contains("line " + number + ":"), refusal(NORTH + line));
    }

    @Test
    void saysWhatIsWrongWithATrunkButNeverItsPassword() {
        var text = refusal("north.host=bad host\nnorth.caller-number=+862150000000\nnorth.password=" + SECRET);
        assertTrue(text.contains("line 1") && text.contains("host"), text);
        assertFalse(refusal(NORTH + "north.password=" + SECRET + "\nnorth.password=" + SECRET).contains(SECRET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"user|a\"b", "user|a>b", "domain|a b", "caller-number|+86x", "prefixes|86",
            "weight|0", "calls-per-second|0", "media|srtp", "mode|registration"})
    void refusesWhatCouldReachAHeaderOrMakesNoSense(String field, String value) {
        assertTrue(refusal(NORTH + "north." + field + "=" + value).startsWith("trunks file, line"));
    }

    @Test
    void refusesControlCharacters() {
        var wish = parse(NORTH).get(0).wish();
        for (var evil : List.of("a\rb", "a\nb", "a\0b", "a\u0085b")) {
            var changed = new io.trustline.sip.api.TrunkWish(wish.name(), evil, wish.port(), wish.transport(),
                    wish.mode(), evil, evil, evil, evil, wish.numberFormat(), true, 1, 1, 1, 1, List.of(evil), 0,
                    wish.media(), wish.redirects());
            assertEquals(6, TrunkCheck.troubles(changed).size(), TrunkCheck.troubles(changed).toString());
        }
    }
}
