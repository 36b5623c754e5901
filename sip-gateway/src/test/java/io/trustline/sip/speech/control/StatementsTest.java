package io.trustline.sip.speech.control;

import static io.trustline.sip.speech.control.SpeechFixture.EAR;
import static io.trustline.sip.speech.control.SpeechFixture.PROMPTS;
import static io.trustline.sip.speech.control.SpeechFixture.SCRIPT;
import static io.trustline.sip.speech.control.SpeechFixture.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-10, VOX-12: an asking call says what was allowed, and proves that this is what went out. */
class StatementsTest {

    private static final CallScript PAYING = paying(10_520);

    @Test
    void saysPiecesInTheirOrder() {
        var clips = SCRIPT.statement(Language.ENGLISH, "", PAYING).clips();
        assertEquals(List.of("greeting", "pause-400", "you-are-paying", "pause-300", "1", "word-hundred", "5",
                "word-cny", "word-and", "word-twenty", "word-fen", "pause-300", "to-account-ending", "pause-300", "4",
                "pause-150", "3", "pause-150", "2", "pause-150", "1"), clips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"you-are-owing", "greeting", "goodbye", "your-code-is", "refused-word", "word-one",
            "approved"})
    void namesOnlySentencesThatAreAllowed(String prompt) {
        assertFalse(SCRIPT.canSay(new CallScript(List.of(Piece.prompt(prompt)))));
    }

    @Test
    void hasAVoiceForSomeCurrenciesOnly() {
        assertTrue(SCRIPT.canSay(PAYING));
        assertFalse(SCRIPT.canSay(new CallScript(List.of(Piece.amount(100, "XAU")))));
        assertFalse(SCRIPT.canSay(new CallScript(List.of(Piece.amount(100, "KWD")))));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichSentencesThereAre(Language language) {
        var names = SCRIPT.prompts(language).stream().map(prompt -> prompt.name()).toList();
        assertTrue(names.containsAll(List.of("recovery-begun", "withdrawal-of", "you-are-paying")), names.toString());
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(names.stream().allMatch(name -> SCRIPT.canSay(new CallScript(List.of(Piece.prompt(name))))));
        assertEquals(names, SCRIPT.prompts(Language.ENGLISH).stream().map(prompt -> prompt.name()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theWholeStatementIsProvedInEitherLawAndThroughBoth(Law law) {
        for (var language : Language.values()) {
            var speech = SCRIPT.statement(language, "", PAYING);
            var octets = sent(speech, law);
            assertEquals(new Proof(true, 1), EAR.prove(speech, law.decode(octets)));
            var other = law == Law.A_LAW ? Law.MU_LAW : Law.A_LAW;
            assertEquals(new Proof(true, 1), EAR.prove(speech, other.decode(other.encode(law.decode(octets)))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAmountIsNoProof(Language language) {
        var speech = SCRIPT.statement(language, "", PAYING);
        for (long other : new long[]{10_521, 1_052, 10_510, 20_520}) {
            var sound = Law.A_LAW.decode(sent(SCRIPT.statement(language, "", paying(other)), Law.A_LAW));
            assertFalse(EAR.prove(speech, sound).matches(), "" + other);
        }
    }

    @Test
    void whatIsCutShortSilencedOrAddedIsNoProof() {
        var speech = SCRIPT.statement(Language.MANDARIN, "", PAYING);
        var sound = Law.A_LAW.decode(sent(speech, Law.A_LAW));
        assertFalse(EAR.prove(speech, Arrays.copyOf(sound, sound.length - 1)).matches());
        assertFalse(EAR.prove(speech, Arrays.copyOf(sound, sound.length + 160)).matches());
        assertFalse(EAR.prove(speech, new short[0]).matches());
        var holed = sound.clone();
        int loud = loudest(holed);
        Arrays.fill(holed, loud, loud + 160, (short) 0);
        assertFalse(EAR.prove(speech, holed).matches());
    }

    private static int loudest(short[] sound) {
        int loudest = 0;
        for (int i = 0; i < sound.length; i++) {
            loudest = Math.abs(sound[i]) > Math.abs(sound[loudest]) ? i : loudest;
        }
        return loudest;
    }

    private static CallScript paying(long fen) {
        return new CallScript(List.of(Piece.prompt("you-are-paying"), Piece.amount(fen, "CNY"),
                Piece.prompt("to-account-ending"), Piece.digits("4321")));
    }
}
