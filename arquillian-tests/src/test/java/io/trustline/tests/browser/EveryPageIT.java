package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/**
 * Every page in both languages, light and dark, narrow and wide: nothing serious for axe-core, nothing refused by the
 * content policy, nothing to scroll sideways, nothing upon something else (PLAT-5, PLAT-8). Pictures of all of them go
 * to target/screenshots.
 */
@NeedsBrowser
class EveryPageIT {

    private static final Map<String, Integer> SIZES = Map.of("360", 360, "1280", 1280);
    private static final Map<Scene.Who, Visitor> PEOPLE = new EnumMap<>(Scene.Who.class);
    private static Screen screen;

    @BeforeAll
    static void open() {
        Product product = SharedServer.get();
        var alice = Visitor.signedUp(product, "alice");
        alice.elsewhere(product).signIn();
        Await.until("her activity shows", () -> alice.client().get("/security").body().contains("/security-dispute?"));
        var operator = Visitor.stranger(product,
                new Person(product.operatorName(), "", product.operatorPassword()));
        operator.signIn();
        PEOPLE.putAll(Map.of(Scene.Who.NOBODY, Visitor.stranger(product, alice.person()), Scene.Who.CUSTOMER, alice,
                Scene.Who.OPERATOR, operator));
        screen = Screen.open(product);
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    static Stream<Arguments> scenes() {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of(Scene.values()).map(scene -> Arguments.of(scene, language)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everybodyCanUseIt(Scene scene, String language) {
        screen.as(reader(scene.who(), language)).reading(language).scheme("light").size(1280, 800);
        scene.enter(screen);
        assertAll(() -> assertEquals(language, screen.language()),
                () -> assertEquals(List.of(), Axe.faults(screen), "light"),
                () -> assertEquals(List.of(), Axe.faultsOfColour(screen.scheme("dark")), "dark"),
                () -> assertEquals(List.of(), Layout.faults(screen)),
                () -> assertEquals(List.of(), screen.complaints()), () -> pictures(scene, language));
    }

    private static PageClient reader(Scene.Who who, String language) {
        var client = PEOPLE.get(who).client();
        if (who != Scene.Who.NOBODY) {
            client.post("/language", "language=" + language + "&to=/home");
        }
        return client;
    }

    private static void pictures(Scene scene, String language) {
        SIZES.forEach((size, width) -> Stream.of("light", "dark").forEach(scheme -> {
            screen.scheme(scheme).size(width, width == 1280 ? 800 : 740);
            keep(scene.name().toLowerCase(Locale.ROOT) + "-" + size + "-" + scheme + "-" + language,
                    screen.picture(width));
        }));
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
