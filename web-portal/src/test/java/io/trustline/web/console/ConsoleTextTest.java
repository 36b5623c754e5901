package io.trustline.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.api.Act;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-5: the console says the same in both languages. */
class ConsoleTextTest {

    private static final Pattern KEY = Pattern.compile("console\\['([^']+)']");
    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertEquals(texts("en").keySet(), texts("zh_CN").keySet());
        assertFalse(texts("en").containsValue(""));
        assertFalse(texts("zh_CN").containsValue(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.xhtml", "console/activity.xhtml", "WEB-INF/console/frame.xhtml",
            "WEB-INF/console/figure.xhtml"})
    void hasAWordForEveryKeyOnItsPages(String view) throws IOException {
        var texts = texts("en");

        assertTrue(KEY.matcher(Files.readString(WEBAPP.resolve(view))).results().map(key -> key.group(1))
                .allMatch(texts::containsKey));
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryAct(Act act) throws IOException {
        assertTrue(texts("en").containsKey("act." + act.name()));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        var file = Path.of("src/main/resources/io/trustline/web/console/console_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
