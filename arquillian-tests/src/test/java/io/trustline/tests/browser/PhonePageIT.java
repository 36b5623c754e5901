package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.PlainCaller;
import io.trustline.tests.harness.telephone.WebPhone;

/** The page of the demonstration's telephone: everybody can use it, and it does what is pressed (VOX-5, PLAT-5). */
@NeedsBrowser
@Listens
class PhonePageIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final WebPhone PHONE = new WebPhone(PRODUCT.ports().phonePage());
    private static final Map<Integer, Integer> SIZES = Map.of(360, 740, 1280, 800);
    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.open(PRODUCT);
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,idle", "zh-CN,ringing", "zh-CN,talking", "en,idle", "en,ringing", "en,talking"})
    void everybodyCanUseIt(String language, String state) {
        PHONE.behaving("by-hand");
        screen.reading(language).scheme("light").size(1280, 800).driver().get(PHONE.page().toString());
        try (var alice = new PlainCaller(PRODUCT.ports().phone())) {
            bring(alice, state);
            assertAll(() -> assertEquals(language, screen.language()),
                    () -> assertEquals(List.of(), Axe.faults(screen), "light"),
                    () -> assertEquals(List.of(), Axe.faultsOfColour(screen.scheme("dark")), "dark"),
                    () -> assertEquals(List.of(), Layout.faults(screen)),
                    () -> assertEquals(List.of(), screen.complaints()), () -> pictures(state, language));
            leave(state, alice);
        }
    }

    @Test
    void answersSendsKeysAndHangsUpByKeyboardAlone() {
        PHONE.behaving("by-hand");
        int before = PHONE.last();
        screen.reading("en").size(1280, 800).driver().get(PHONE.page().toString());
        try (var alice = new PlainCaller(PRODUCT.ports().phone())) {
            alice.call();
            shows("ringing");
            press("answer");
            alice.confirm();
            shows("talking");
            screen.driver().findElement(By.id("hang-up")).sendKeys("7");
            Await.until("the key was sent", () -> PHONE.awaitAfter(before, "talking").getInt("keys") == 1);
            press("hang-up");
            assertEquals("we-hung-up", PHONE.awaitAfter(before, "over").getString("ending"));
        }
        shows("idle");
        assertTrue(screen.text("#calls").contains("You hung up"), screen.text("#calls"));
    }

    @Test
    void listensOnceSomebodyPressedSomething() {
        PHONE.behaving("by-hand");
        screen.reading("en").driver().get(PHONE.page().toString());
        shows("idle");
        assertTrue(screen.driver().findElement(By.id("quiet")).isDisplayed(), "browsers are silent at first");
        screen.driver().findElement(By.id("sound")).click();
        Await.until("the sound is on", () -> !screen.driver().findElement(By.id("quiet")).isDisplayed());
    }

    private static void bring(PlainCaller alice, String state) {
        if (!state.equals("idle")) {
            alice.call();
        }
        if (state.equals("talking")) {
            PHONE.answer();
            alice.confirm();
        }
        shows(state);
    }

    private static void leave(String state, PlainCaller alice) {
        if (state.equals("ringing")) {
            PHONE.decline();
        }
        if (state.equals("talking")) {
            alice.hangUp();
        }
    }

    private static void shows(String state) {
        Await.until("the page is " + state, () -> screen.shows("#telephone[data-state=" + state + "]"));
    }

    private static void press(String id) {
        screen.driver().findElement(By.id(id)).sendKeys(Keys.ENTER);
    }

    private static void pictures(String state, String language) {
        SIZES.forEach((width, height) -> List.of("light", "dark").forEach(scheme -> keep(
                "phone-" + state + "-" + width + "-" + scheme + "-" + language,
                screen.scheme(scheme).size(width, height).picture(width))));
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
