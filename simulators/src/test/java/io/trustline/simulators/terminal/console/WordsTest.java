package io.trustline.simulators.terminal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.simulators.terminal.argument.Command;
import io.trustline.simulators.terminal.argument.Misread;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.tamper.Trick;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class WordsTest {

    @Test
    void chineseAndEnglishHaveTheSameKeys() throws IOException {
        assertEquals(keys("words.properties"), keys("words_zh.properties"));
    }

    @Test
    void helpNamesEveryCommand() {
        for (var language : Set.of("en", "zh_CN.UTF-8")) {
            var help = Words.of(language).say("help");
            for (var command : Command.values()) {
                assertTrue(command == Command.HELP || help.contains("  " + command.word()), command.word());
            }
        }
    }

    @Test
    void everyTrickIsExplained() {
        var words = Words.of("en");
        for (var trick : Trick.values()) {
            assertTrue(words.has("trick." + trick.word()) && words.has("trick." + trick.word() + ".why"),
                    trick.word());
        }
    }

    @Test
    void everythingThatCanBeWrongHasWords() {
        var words = Words.of("en");
        for (var reason : Misread.Reason.values()) {
            assertTrue(words.has("misread." + reason.name().toLowerCase(Locale.ROOT)), reason.name());
        }
        for (var what : NotHere.What.values()) {
            assertTrue(words.has("missing." + what.name().toLowerCase(Locale.ROOT)), what.name());
        }
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsEnglish() {
        assertEquals(Words.of("en").say("yes"), Words.of("fr_FR.UTF-8").say("yes"));
        assertEquals("是", Words.of("zh_TW").say("yes"));
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream("/io/trustline/simulators/terminal/" + file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
