package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** What operators see of the telephone and do to trunks (VOX-5, VOX-9, VOX-12). */
@NeedsBrowser
class TelephoneConsoleIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final String SATELLITE = "+870 773 111 632";
    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.open(PRODUCT).reading("en").open("/console/telephone");
        screen.type("signIn:name", PRODUCT.operatorName()).type("signIn:password", PRODUCT.operatorPassword())
                .press("[id='signIn:submit']").arrives("/console/telephone");
        if (!"en".equals(screen.language())) {
            screen.press("button[lang=en]").arrives("/console/telephone");
        }
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @Test
    void aTrunkIsAddedPausedAndRemoved() {
        add("northern-lights");
        assertTrue(screen.text(".notice").contains("Saved"), screen.text(".notice"));
        screen.press("form:has(input[value=northern-lights]) button[name=act]").arrives("/console/telephone");
        assertTrue(screen.text("li:has(input[value=northern-lights])").contains("Paused"));
        screen.open("/console/trunk?name=northern-lights");
        screen.script("document.querySelector('.confirm input[name=sure]').click()");
        screen.press(".confirm button.danger").arrives("/console/telephone");
        assertFalse(screen.text(".trunks").contains("northern-lights"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void aTrunksPasswordNeverComesBack() {
        add("southern-lights");
        screen.open("/console/trunk?name=southern-lights");
        assertFalse(screen.script("return document.documentElement.outerHTML").toString().contains("sesame"));
        assertEquals("southern-lights", screen.script("return document.getElementById('name').value"));
    }

    @Test
    void whatCannotWorkIsSaidAndKept() {
        screen.open("/console/trunk").type("name", "No Such Name").type("host", "sip.example.org").type("port", "99999")
                .press(".trunk-form button[type=submit]");
        assertTrue(screen.text(".notice").contains("Port"), screen.text(".notice"));
        assertEquals("sip.example.org", screen.script("return document.getElementById('host').value"));
    }

    @Test
    void aForbiddenNumberIsNotDialledAndTheConsoleSaysWhy() {
        testCall(SATELLITE);
        assertEquals("Not dialled", screen.text("#fate"));
        assertEquals("The prefix is blocked", screen.text(".head .callout"));
        screen.open("/console/telephone");
        assertTrue(screen.text("#refused").contains("The prefix is blocked"), screen.text("#refused"));
        assertFalse(screen.text("main").contains("773111"));
    }

    @Test
    void whatIsNoNumberIsSaidAtOnce() {
        testCall("12");
        assertEquals("This is not a telephone number.", screen.text(".notice"));
    }

    @Test
    void thePageMovesByItself() {
        screen.open("/console/telephone");
        screen.script("document.getElementById('live').dataset.old = 'yes'");
        Await.until("a newer part took its place", () -> !screen.shows("#live[data-old]"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void customersAreTurnedAway() {
        var alice = Visitor.signedUp(PRODUCT, "alice").client();
        for (var path : List.of("telephone", "calls", "trunk", "test-call")) {
            assertEquals(403, alice.get("/console/" + path).status(), path);
        }
    }

    /** At the discard port (RFC 863) of this machine nobody ever answers. */
    private static void add(String name) {
        screen.open("/console/trunk").type("name", name).type("host", "127.0.0.1").type("port", "9")
                .type("caller-number", "+861062795885").type("password", "sesame").type("priority", "60000")
                .press(".trunk-form button[type=submit]").arrives("/console/telephone");
    }

    private static void testCall(String number) {
        screen.open("/console/test-call").type("number", number).press(".trunk-form button[type=submit]");
    }
}
