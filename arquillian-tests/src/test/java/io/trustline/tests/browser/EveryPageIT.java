package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.need.NeedsNode;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/**
 * Every page in both languages, light and dark, narrow and wide: nothing serious for axe-core, nothing refused by the
 * content policy, nothing to scroll sideways, nothing upon something else (PLAT-5, PLAT-8). Pictures go to
 * target/screenshots, Chinese ones in light and English ones in the dark; with {@code -Psoak} each in both.
 */
@NeedsBrowser
@NeedsNode
class EveryPageIT {

    private static final Map<String, Integer> SIZES = Map.of("360", 360, "1280", 1280);
    private static final Product PRODUCT = SharedServer.get();
    /** What the log says of every report of refused content. */
    private static final String REPORT = "WEB000004";
    private static Screen screen;
    private static Cast cast;
    private static long reportsBefore;

    @BeforeAll
    static void open() {
        cast = Cast.of(PRODUCT);
        reportsBefore = reports();
        screen = Screen.open(PRODUCT);
    }

    @AfterAll
    static void close() {
        screen.close();
        assertEquals(reportsBefore, reports(), "no browser reported refused content");
    }

    static Stream<Arguments> scenes() {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of(Scene.values()).map(scene -> Arguments.of(scene, language)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everybodyCanUseIt(Scene scene, String language) {
        screen.as(cast.reading(scene.who(), language)).reading(language).scheme("light").size(1280, 800);
        scene.enter(screen);
        assertAll(() -> assertEquals(language, screen.language()),
                () -> assertEquals(List.of(), Axe.faults(screen), "light"),
                () -> assertEquals(List.of(), Axe.faultsOfColour(screen.scheme("dark")), "dark"),
                () -> assertEquals(List.of(), Layout.faults(screen)),
                () -> assertEquals(List.of(), screen.complaints()), () -> pictures(scene, language));
    }

    private static long reports() {
        return PRODUCT.log().lines().filter(line -> line.contains(REPORT)).count();
    }

    private static void pictures(Scene scene, String language) {
        SIZES.forEach((size, width) -> schemes(language).forEach(scheme -> {
            screen.scheme(scheme).size(width, width == 1280 ? 800 : 740);
            keep(scene.name().toLowerCase(Locale.ROOT) + "-" + size + "-" + scheme + "-" + language,
                    screen.picture(width));
        }));
    }

    /** One of each language for a quick look; all of them cost minutes. */
    private static List<String> schemes(String language) {
        if (Project.isSoak()) {
            return List.of("light", "dark");
        }
        return List.of(language.equals("en") ? "dark" : "light");
    }

    private static void keep(String name, byte[] picture) {
        try {
            Files.createDirectories(Project.target("screenshots"));
            Files.write(Project.target("screenshots/" + name + ".png"), picture);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
