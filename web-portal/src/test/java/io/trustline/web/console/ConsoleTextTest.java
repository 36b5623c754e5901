package io.trustline.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.SimSwapKind;
import io.trustline.portal.api.Act;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    @MethodSource("views")
    void hasAWordForEveryKeyOnItsPages(Path view) throws IOException {
        var texts = texts("en");
        var unknown = KEY.matcher(Files.readString(view)).results().map(key -> key.group(1))
                .filter(key -> !texts.containsKey(key)).toList();

        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryAct(Act act) throws IOException {
        assertTrue(texts("en").containsKey("act." + act.name()));
    }

    @Test
    void hasAWordForWhateverADeviceCanBeOrMeet() throws IOException {
        var texts = texts("en").keySet();

        assertEquals(List.of(), Stream.of(keys("device-state", DeviceState.values()),
                keys("device-state-means", DeviceState.values()), keys("device-act", DeviceAct.values()),
                keys("swap-kind", SimSwapKind.values())).flatMap(keys -> keys).filter(key -> !texts.contains(key))
                .toList());
    }

    static Stream<Path> views() throws IOException {
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml") && file.toString().contains("console"))
                    .toList().stream();
        }
    }

    private static Stream<String> keys(String family, Enum<?>... values) {
        return Arrays.stream(values).map(value -> family + "." + value.name());
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
