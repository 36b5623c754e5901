package io.trustline.sip.speech.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded clips replace the built-in ones, and unfit ones stop the start (VOX-5). */
class PromptsTest {

    @TempDir
    Path studio;

    @BeforeEach
    void copyTheBuiltInClips() throws IOException {
        var builtIn = new PromptFolder(Optional.empty());
        for (var language : Language.values()) {
            Files.createDirectories(studio.resolve(language.tag()));
            for (var clip : Clips.all()) {
                Files.write(file(language, clip), builtIn.clip(language, clip));
            }
        }
    }

    @Test
    void aMissingClipStopsTheStartAndIsNamed() throws IOException {
        Files.delete(file(Language.MANDARIN, "7"));
        assertTrue(refusal().startsWith("prompt zh-CN/7: not found"), refusal());
    }

    @ParameterizedTest
    @CsvSource({"0, no WAV file", "20, not PCM", "22, not one channel", "24, not 8000 Hz", "34, not 16 bits",
            "36, no chunk data", "43, cut short"})
    void aClipOfAnotherKindStopsTheStartWithTheReason(int octet, String reason) throws IOException {
        var file = file(Language.ENGLISH, "greeting");
        var bytes = Files.readAllBytes(file);
        bytes[octet] ^= 0x40;
        Files.write(file, bytes);
        assertEquals("prompt en/greeting: " + reason, refusal());
    }

    @Test
    void aDigitThatSoundsLikeAnotherStopsTheStart() throws IOException {
        Files.copy(file(Language.MANDARIN, "6"), file(Language.MANDARIN, "9"), StandardCopyOption.REPLACE_EXISTING);
        var prompts = prompts();
        var ear = new Ear(prompts);
        assertThrows(UnusablePrompt.class, () -> ear.tryOut(prompts));
    }

    @Test
    void theBuiltInClipsAreToldApart() {
        SpeechFixture.EAR.tryOut(SpeechFixture.PROMPTS);
    }

    @Test
    void noPrefixOfAClipIsReadBeyondItsEnd() {
        var bytes = new PromptFolder(Optional.empty()).clip(Language.ENGLISH, "8");
        for (int length = 0; length < bytes.length; length++) {
            var prefix = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> Wave.samples(prefix));
        }
    }

    @Test
    void aGreetingOfAServicesOwnIsFoundByItsName() throws IOException {
        for (var language : Language.values()) {
            Files.copy(file(language, "goodbye"), file(language, "greeting-harbour-bank"));
            Files.writeString(studio.resolve(language.tag() + "/manifest.properties"),
                    "greeting-harbour-bank = Hello\n../secret = no\n");
        }
        var script = new SpokenScript(prompts());
        assertEquals(Optional.of("harbour-bank"), script.greeting("harbour-bank"));
        assertEquals(Optional.empty(), script.greeting("hill-bank"));
        assertEquals("greeting-harbour-bank", script.gate(Language.ENGLISH, "harbour-bank").clips().get(0));
        assertEquals("greeting", script.gate(Language.ENGLISH, "hill-bank").clips().get(0));
    }

    @Test
    void aCodeIsReadInThreesTwice() {
        var speech = new SpokenScript(prompts()).code(Language.MANDARIN, "", "36588");
        var reading = List.of("3", "pause-250", "6", "pause-250", "5", "pause-500", "8", "pause-250", "8");
        assertEquals(reading, speech.clips().subList(4, 13));
        assertEquals(2, speech.times());
        assertEquals(reading, speech.clips().subList(17, 26));
    }

    @Test
    void aTrackSaysWhereItsFirstDigitBegins() {
        var prompts = prompts();
        var track = prompts.track(new SpokenScript(prompts).again(Language.ENGLISH, "1234"), Law.MU_LAW);
        int before = prompts.samples(Language.ENGLISH, "your-code-is").length + 400 * 8;
        assertEquals(before, track.firstDigit().orElseThrow());
    }

    @Test
    void everyBuiltInClipIsAsLoudAsTheOthersAndNotClipped() {
        for (var language : Language.values()) {
            for (var clip : Clips.all()) {
                var samples = prompts().samples(language, clip);
                double rms = Math.sqrt(Arrays.stream(ints(samples)).asDoubleStream().map(s -> s * s).average()
                        .orElseThrow());
                assertTrue(rms > 2500 && rms < 3700, language + " " + clip + " " + rms);
                assertTrue(Arrays.stream(ints(samples)).map(Math::abs).max().orElseThrow() < 30_000, clip);
            }
        }
    }

    private static int[] ints(short[] samples) {
        var ints = new int[samples.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = samples[i];
        }
        return ints;
    }

    private Prompts prompts() {
        return new Prompts(new PromptFolder(Optional.of(studio)));
    }

    private String refusal() {
        return assertThrows(UnusablePrompt.class, this::prompts).getMessage();
    }

    private Path file(Language language, String clip) {
        return studio.resolve(language.tag() + "/" + clip + ".wav");
    }
}
