package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

import io.trustline.sip.api.Language;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.Listener;
import io.trustline.tests.harness.telephone.WebPhone;

/**
 * The set-ups of the published method in which page and telephone are one device (VOX-7); two devices are walked by
 * {@link PhoneWalkIT}, a gateway that serves another company's accounts by {@code OwnCodeIT}.
 */
@NeedsBrowser
@Listens
class TerminalsIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final WebPhone PHONE = new WebPhone(PRODUCT.ports().phonePage());
    private static final Duration CALL = Duration.ofSeconds(90);

    private Screen terminal;

    @BeforeEach
    void open() {
        terminal = Screen.open(PRODUCT).reading("en");
        PHONE.behaving("by-hand");
    }

    @AfterEach
    void close() {
        terminal.close();
        PHONE.behaving("by-hand");
    }

    /** Embodiment 1: the computer has the telephone in it, a SIP telephone in the next tab. */
    @Test
    void aTelephoneInTheComputerItselfRingsAndIsAnsweredThere() {
        int before = PHONE.last();
        signUp();
        var page = terminal.driver().getWindowHandle();
        terminal.driver().switchTo().newWindow(WindowType.TAB).get(PHONE.page().toString());
        Await.until("the tab rings", CALL, () -> terminal.shows("#telephone[data-state=ringing]"));
        terminal.driver().findElement(By.id("answer")).click();
        var code = Listener.code(PHONE, before, Language.ENGLISH);
        terminal.driver().switchTo().window(page);
        isInWith(code);
    }

    /**
     * Embodiment 2: the mobile telephone is what one reads on, too; the page waits while one listens, and nothing on it
     * moves under the thumb that is about to press.
     */
    @Test
    void aMobileTelephoneShowsThePageAndTakesTheCall() {
        int before = PHONE.last();
        terminal.size(360, 740);
        signUp();
        await("says that it rings", () -> says("call.ringing"));
        var place = placeOfTheButton();
        PHONE.answer();
        await("says that it speaks", () -> says("call.speaking"));
        assertEquals(place, placeOfTheButton());
        var code = Listener.code(PHONE, before, Language.ENGLISH);
        await("says how it ended", () -> !says("call.speaking"));
        assertEquals(place, placeOfTheButton());
        isInWith(code);
    }

    private void signUp() {
        var alice = Person.fresh("alice");
        terminal.forgetful().open("/sign-up").type("signUp:name", alice.name()).type("signUp:number", alice.number())
                .type("signUp:password", alice.password()).press("[id='signUp:submit']").arrives("/verify");
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until("the page " + what, CALL, condition);
    }

    private boolean says(String key) {
        return terminal.text(".call-state").equals(Texts.of("en").say(key));
    }

    private Object placeOfTheButton() {
        return terminal.script("return document.getElementById('verify:submit').getBoundingClientRect().top");
    }

    private void isInWith(String code) {
        terminal.type("verify:code", code).press("[id='verify:submit']").arrives("/home");
    }
}
