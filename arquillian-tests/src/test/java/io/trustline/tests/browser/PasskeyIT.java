package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Chromium's own authenticator makes a passkey and opens the door with it (VOX-13). */
@NeedsBrowser
class PasskeyIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final Map<String, Object> BUILT_IN = Map.of("protocol", "ctap2", "transport", "internal",
            "hasResidentKey", true, "hasUserVerification", true, "isUserVerified", true,
            "automaticPresenceSimulation", true);

    private Screen screen;
    private Person alice;
    private String authenticator;

    @BeforeEach
    void open() {
        screen = Screen.open(PRODUCT).reading("en");
        var visitor = Visitor.signedUp(PRODUCT, "alice");
        alice = visitor.person();
        screen.as(visitor.client()).command("WebAuthn.enable", Map.of());
        var added = (Map<?, ?>) screen.command("WebAuthn.addVirtualAuthenticator", Map.of("options", BUILT_IN));
        authenticator = added.get("authenticatorId").toString();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aPasskeyIsAddedAndOpensTheDoor() {
        add("my laptop");
        screen.forgetful();
        signIn().arrives("/verify-passkey");
        assertEquals(List.of(), Axe.faults(screen));
        assertEquals(List.of(), Layout.faults(screen));
        screen.press("[id='proof:submit']").arrives("/home");
        assertTrue(screen.open("/security-passkey").text(".lines").contains("my laptop"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void aDeviceIsAddedOnce() {
        add("my laptop");
        screen.open("/security-passkey").driver().findElement(By.id("passkey:submit")).click();
        Await.until("the page says that it is one already",
                () -> !screen.text("[data-trouble=present]").isEmpty());
        assertEquals("/security-passkey", screen.path());
    }

    @Test
    void anotherBrowsersPasskeyDoesNotOpenTheDoor() {
        add("my laptop");
        screen.command("WebAuthn.clearCredentials", Map.of("authenticatorId", authenticator));
        screen.forgetful();
        signIn().arrives("/verify-passkey");
        screen.script("document.querySelector('[id=\"proof:answer\"]').value = '{}'");
        screen.press("[id='proof:submit']");
        assertTrue(screen.shows("#faults"), screen.text("main"));
        assertFalse(screen.open("/home").path().equals("/home"));
    }

    private void add(String name) {
        screen.open("/security-passkey").type("passkey:name", name).press("[id='passkey:submit']")
                .arrives("/security-codes");
    }

    private Screen signIn() {
        return screen.open("/sign-in").type("signIn:name", alice.name()).type("signIn:password", alice.password())
                .press("[id='signIn:submit']");
    }
}
