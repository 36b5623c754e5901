package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Pages that are no longer true: the back button, a second tab (CAM-11, PLAT-5, PLAT-8). */
@NeedsBrowser
class OldViewsIT {

    private static final Product PRODUCT = SharedServer.get();
    private static Screen screen;
    private Visitor alice;

    @BeforeAll
    static void open() {
        screen = Screen.open(PRODUCT).reading("en");
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @BeforeEach
    void signIn() {
        alice = Visitor.signedUp(PRODUCT, "alice");
        screen.as(alice.client());
    }

    @Test
    void theBackButtonShowsNothingPrivateAfterSigningOut() {
        screen.open("/account").press("form[action='/sign-out'] button").arrives("/");
        screen.driver().navigate().back();
        Await.until("the page is asked for again", () -> screen.path().equals("/sign-in"));
        assertFalse(screen.driver().getPageSource().contains(alice.person().name()));
    }

    @Test
    void aFormFromBeforeSigningOutInAnotherTabChangesNothingAndSaysSo() {
        var wanted = Person.freshPassword();
        var first = openInTwoTabs("/account-password");
        screen.open("/home").press("form[action='/sign-out'] button").arrives("/");
        screen.driver().switchTo().window(first);
        screen.type("password:present", alice.person().password()).type("password:wanted", wanted)
                .press("[id='password:submit']");
        Await.until("an answer", () -> screen.path().equals("/sign-in") || screen.shows(".error"));
        assertTrue(Visitor.stranger(PRODUCT, alice.person()).signIn().isRedirectTo("/home"), "nothing was changed");
    }

    @Test
    void twoTabsOfOnePersonBothWork() {
        var wanted = Person.freshPassword();
        var last = Person.freshPassword();
        var first = openInTwoTabs("/account-password");
        change(alice.person().password(), wanted);
        screen.driver().switchTo().window(first);
        change(wanted, last);
        assertTrue(Visitor.stranger(PRODUCT, alice.person().withPassword(last)).signIn().isRedirectTo("/home"));
    }

    /** Ends in the second tab; answers which one the first is. */
    private static String openInTwoTabs(String path) {
        var first = screen.open(path).driver().getWindowHandle();
        screen.driver().switchTo().newWindow(WindowType.TAB);
        screen.open(path);
        return first;
    }

    private void change(String present, String wanted) {
        screen.type("password:present", present).type("password:wanted", wanted).press("[id='password:submit']")
                .arrives("/account");
    }
}
