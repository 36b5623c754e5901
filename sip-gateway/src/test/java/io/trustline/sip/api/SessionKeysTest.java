package io.trustline.sip.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** VOX-4: K2 is what the document says, and nothing else fits. */
class SessionKeysTest {

    private static final ServiceNumber BANK = new ServiceNumber("6258");
    private static final String ALICE = "13988888888";
    private static final CallSecret CODE = new CallSecret("365882", Optional.of("47"));
    private static final byte[] KEY = "a key of a bank, of some length".getBytes(StandardCharsets.UTF_8);

    private final SessionKey proof = SessionKeys.make(KEY, new SessionKeys.Stamp(BANK,
            Instant.parse("2026-05-01T12:00:00Z"), "0123456789abcdef"), ALICE, CODE);

    static Stream<Vectors.Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isWhatForeignToolsCompute(Vectors.Vector vector) {
        assertEquals(vector.proof().value(),
                SessionKeys.value(vector.proof(), vector.key(), vector.service(), vector.matter()));
        assertTrue(SessionKeys.fits(vector.proof(), vector.key(), vector.service(), vector.matter()));
    }

    @Test
    void thePrintedValueOfThePublishedExampleFitsNeitherItsInputsNorItsString() {
        var printed = Vectors.document().getJsonObject("printed");
        for (var number : new String[]{ALICE, "13888888888"}) {
            var claim = new SessionKey(KeyProfile.PLAIN_MD5, number, printed.getString("value"), "", "");
            assertFalse(SessionKeys.fits(claim, "123321".getBytes(StandardCharsets.UTF_8), BANK,
                    new CallSecret("365882", Optional.empty())));
        }
        assertNotEquals(printed.getString("value"), printed.getString("md5OfInputs"));
        assertNotEquals(printed.getString("value"), printed.getString("md5OfString"));
    }

    @Test
    void fitsWhatItWasMadeFor() {
        assertTrue(SessionKeys.fits(proof, KEY, BANK, CODE));
    }

    @Test
    void fitsNothingThatIsBentAnywhere() {
        var otherKey = KEY.clone();
        otherKey[0] ^= 1;
        assertFalse(SessionKeys.fits(proof, otherKey, BANK, CODE));
        assertFalse(SessionKeys.fits(proof, KEY, new ServiceNumber("6259"), CODE));
        assertFalse(SessionKeys.fits(proof, KEY, BANK, new CallSecret("365883", Optional.of("47"))));
        assertFalse(SessionKeys.fits(proof, KEY, BANK, new CallSecret("365882", Optional.of("48"))));
        assertFalse(SessionKeys.fits(proof, KEY, BANK, new CallSecret("365882", Optional.empty())));
        assertFalse(fits(KeyProfile.HMAC_SHA256, "13988888889", proof.time(), proof.nonce()));
        assertFalse(fits(KeyProfile.HMAC_SHA256, ALICE, proof.time() + "0", proof.nonce()));
        assertFalse(fits(KeyProfile.HMAC_SHA256, ALICE, proof.time(), "0123456789abcdeg"));
        assertFalse(fits(KeyProfile.PLAIN_SHA256, ALICE, proof.time(), proof.nonce()));
        assertFalse(fits(KeyProfile.PLAIN_SHA256, ALICE, "", ""));
    }

    @Test
    void fieldsCannotLendEachOtherTheirLetters() {
        var moved = new SessionKey(KeyProfile.HMAC_SHA256, ALICE + "3", proof.value(), proof.time(), proof.nonce());
        assertFalse(SessionKeys.fits(moved, KEY, BANK, new CallSecret("65882", Optional.of("47"))));
    }

    @Test
    void hexIsReadInEitherCaseAndRememberedInOne() {
        var plain = new CallSecret("365882", Optional.empty());
        var bare = new SessionKey(KeyProfile.PLAIN_SM3, ALICE, "", "", "");
        var value = SessionKeys.value(bare, KEY, BANK, plain);
        var loud = new SessionKey(KeyProfile.PLAIN_SM3, ALICE, value.toUpperCase(Locale.ROOT), "", "");
        assertTrue(SessionKeys.fits(loud, KEY, BANK, plain));
        assertEquals(value, SessionKeys.normal(loud));
    }

    @Test
    void aPlainProfileCannotCarryAScreen() {
        var bare = new SessionKey(KeyProfile.PLAIN_SHA256, ALICE, "", "", "");
        var claim = new SessionKey(KeyProfile.PLAIN_SHA256, ALICE, SessionKeys.value(bare, KEY, BANK, CODE), "", "");
        assertFalse(SessionKeys.fits(claim, KEY, BANK, CODE));
    }

    @Test
    void noPlainProfileCanCarryAScript() {
        var script = new CallScript(List.of(CallScript.Piece.digits("365882")));
        for (var profile : KeyProfile.values()) {
            var bare = new SessionKey(profile, ALICE, "", "", "");
            var claim = new SessionKey(profile, ALICE, SessionKeys.value(bare, KEY, BANK, script), "", "");
            assertFalse(SessionKeys.fits(claim, KEY, BANK, script), profile.name());
        }
    }

    @Test
    void aCodeIsNoScriptAndAScriptNoCode() {
        var stamp = new SessionKeys.Stamp(BANK, Instant.parse("2026-05-01T12:00:00Z"), "0123456789abcdef");
        var script = new CallScript(List.of(CallScript.Piece.digits("365882")));
        var asked = SessionKeys.make(KEY, stamp, ALICE, script);
        assertTrue(SessionKeys.fits(asked, KEY, BANK, script));
        assertFalse(SessionKeys.fits(asked, KEY, BANK, new CallSecret("365882", Optional.empty())));
        assertFalse(SessionKeys.fits(asked, KEY, BANK, new CallScript(List.of(CallScript.Piece.digits("365883")))));
    }

    private boolean fits(KeyProfile profile, String number, String time, String nonce) {
        return SessionKeys.fits(new SessionKey(profile, number, proof.value(), time, nonce), KEY, BANK, CODE);
    }
}
