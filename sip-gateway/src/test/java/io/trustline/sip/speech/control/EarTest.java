package io.trustline.sip.speech.control;

import static io.trustline.sip.speech.control.SpeechFixture.EAR;
import static io.trustline.sip.speech.control.SpeechFixture.PROMPTS;
import static io.trustline.sip.speech.control.SpeechFixture.SCRIPT;
import static io.trustline.sip.speech.control.SpeechFixture.digits;
import static io.trustline.sip.speech.control.SpeechFixture.misspoken;
import static io.trustline.sip.speech.control.SpeechFixture.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own ear believes what was said and nothing else (VOX-12). */
class EarTest {

    private static final int CODES = 30;
    private static final double TEN_DECIBELS_LESS = 0.316;
    private final SplittableRandom random = new SplittableRandom(20_4);

    @ParameterizedTest
    @CsvSource({"MANDARIN,A_LAW", "MANDARIN,MU_LAW", "ENGLISH,A_LAW", "ENGLISH,MU_LAW"})
    void hearsThirtyRandomCodesOfThirty(Language language, Law law) {
        for (int i = 0; i < CODES; i++) {
            var code = code(6);
            var speech = SCRIPT.code(language, "", code);
            assertEquals(new Proof(true, 2), EAR.prove(speech, law.decode(sent(speech, law))), code);
        }
    }

    @ParameterizedTest
    @CsvSource({"MANDARIN,A_LAW", "MANDARIN,MU_LAW", "ENGLISH,A_LAW", "ENGLISH,MU_LAW"})
    void hearsThemInAQuieterRecordingThatBeginsAnywhere(Language language, Law law) {
        for (int i = 0; i < CODES; i++) {
            var code = code(6);
            var recording = quieterAndLater(law, sent(SCRIPT.code(language, "", code), law));
            var heard = EAR.hear(recording, language);
            assertEquals(List.of(code, code), heard.readings());
            assertTrue(heard.confidence() > 0.3, "confidence " + heard.confidence());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hearsCodesOfFourToTenDigits(Language language) {
        for (int length = 4; length <= 10; length++) {
            var speech = SCRIPT.again(language, code(length));
            assertEquals(new Proof(true, 2), EAR.prove(speech, Law.A_LAW.decode(sent(speech, Law.A_LAW))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSwappedMissingOrDoubledDigitIsNoProof(Language language) {
        for (int i = 0; i < CODES; i++) {
            var speech = SCRIPT.code(language, "", code(6));
            var places = digits(speech);
            int place = places.get(random.nextInt(places.size()));
            assertNoProof(speech, swapped(speech, place));
            assertNoProof(speech, without(speech, place));
            assertNoProof(speech, doubled(speech, place));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDigitWithItsMiddleGoneIsNoProof(Language language) {
        var speech = SCRIPT.again(language, code(6));
        var sent = sent(speech, Law.A_LAW);
        int first = PROMPTS.track(speech, Law.A_LAW).firstDigit().orElseThrow();
        Arrays.fill(sent, first + 800, first + 2800, Law.A_LAW.silence());
        assertFalse(EAR.prove(speech, Law.A_LAW.decode(sent)).matches());
    }

    @ParameterizedTest
    @EnumSource
    void silenceNoiseAndTheOtherLanguageAreNoProof(Language language) {
        var speech = SCRIPT.again(language, code(6));
        var noise = new byte[60_000];
        random.nextBytes(noise);
        assertEquals(new Proof(false, 0), EAR.prove(speech, Law.A_LAW.decode(noise)));
        assertEquals(new Proof(false, 0), EAR.prove(speech, new short[0]));
        var other = language == Language.ENGLISH ? Language.MANDARIN : Language.ENGLISH;
        var foreign = sent(SCRIPT.again(other, speech.code().orElseThrow()), Law.A_LAW);
        assertEquals(new Proof(false, 0), EAR.prove(speech, Law.A_LAW.decode(foreign)));
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceSoundsLikeADigit(Language language) {
        var sentences = PROMPTS.names(language).stream().filter(name -> !Clips.isDigit(name) && !Clips.isWord(name))
                .toList();
        for (var sentence : sentences) {
            assertEquals("", EAR.hear(PROMPTS.samples(language, sentence), language).digits(), sentence);
        }
    }

    @Test
    void speechWithoutACodeNeedsNoProof() {
        assertEquals(Proof.NOTHING, EAR.prove(SCRIPT.goodbye(Language.ENGLISH), new short[0]));
    }

    private void assertNoProof(Speech speech, List<String> clips) {
        var sent = misspoken(speech.language(), speech, clips);
        assertEquals(new Proof(false, 1), EAR.prove(speech, Law.A_LAW.decode(sent)), clips::toString);
    }

    private static List<String> swapped(Speech speech, int place) {
        var clips = new ArrayList<>(speech.clips());
        clips.set(place, String.valueOf((Integer.parseInt(clips.get(place)) + 1) % 10));
        return clips;
    }

    private static List<String> without(Speech speech, int place) {
        var clips = new ArrayList<>(speech.clips());
        clips.remove(place);
        return clips;
    }

    private static List<String> doubled(Speech speech, int place) {
        var clips = new ArrayList<>(speech.clips());
        clips.addAll(place, List.of(clips.get(place), "pause-250"));
        return clips;
    }

    private short[] quieterAndLater(Law law, byte[] sent) {
        int later = random.nextInt(4000);
        var recording = new short[later + sent.length];
        for (int i = 0; i < sent.length; i++) {
            recording[later + i] = law.decode(law.encode((short) (law.decode(sent[i]) * TEN_DECIBELS_LESS)));
        }
        return recording;
    }

    private String code(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(random.nextInt(10));
        }
        return code.toString();
    }
}
