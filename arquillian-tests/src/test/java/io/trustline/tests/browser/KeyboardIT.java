package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.SharedServer;

/** Everything can be done without a mouse, and one always sees where one is (PLAT-5, WCAG 2.2 §2.1, §2.4). */
@NeedsBrowser
class KeyboardIT {

    private static final int MOST_STEPS = 40;
    /** Where the focus is must show: an outline of at least 2 px. */
    private static final String FOCUS_SHOWS = "const style = getComputedStyle(arguments[0]);"
            + "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2";
    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.open(SharedServer.get()).reading("en");
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @Test
    void signsUpAndSignsOutWithTheKeyboardAlone() {
        var alice = Person.fresh("alice");
        screen.forgetful().open("/");
        tabTo("main a[href='/sign-up']").keys(Keys.ENTER).arrives("/sign-up");
        tabTo("[id='signUp:name']").keys(alice.name());
        tabTo("[id='signUp:number']").keys(alice.number());
        tabTo("input[type=radio][value=en]").keys(Keys.SPACE);
        tabTo("[id='signUp:password']").keys(alice.password());
        tabTo("[id='signUp:submit']").keys(Keys.ENTER).arrives("/verify");
        tabTo("form[action='/sign-out'] button").keys(Keys.ENTER).arrives("/");
        assertTrue(screen.shows(".notice"));
    }

    @Test
    void theFirstStepSkipsTheMenu() {
        screen.forgetful().open("/sign-in").tab();
        assertTrue(isFocused(".skip"));
        screen.keys(Keys.ENTER).tab();
        assertTrue(isFocused("main *"), "the step after the skip is in the main part");
    }

    @Test
    void whatWentWrongHasTheFocusAndLeadsToItsField() {
        screen.forgetful().open("/sign-up");
        tabTo("[id='signUp:name']").keys("alice", Keys.ENTER);
        Await.until("the summary of faults has the focus", () -> isFocused("#faults"));
        assertTrue(screen.driver().getTitle().startsWith("Error"), screen.driver().getTitle());
        screen.tab().keys(Keys.ENTER);
        assertEquals("signUp:number", screen.focus().getAttribute("id"));
        assertEquals("true", screen.focus().getAttribute("aria-invalid"));
    }

    private static Screen tabTo(String css) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            screen.tab();
            assertEquals(true, screen.script(FOCUS_SHOWS, screen.focus()),
                    () -> "no focus to be seen on " + screen.focus().getAttribute("outerHTML"));
            if (isFocused(css)) {
                return screen;
            }
        }
        throw new AssertionError("the keyboard does not reach " + css + " on " + screen.path());
    }

    private static boolean isFocused(String css) {
        return (boolean) screen.script("return document.activeElement?.matches(arguments[0]) ?? false", css);
    }
}
