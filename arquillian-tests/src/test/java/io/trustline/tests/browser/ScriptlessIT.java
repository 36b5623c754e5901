package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.SharedServer;

/** Scripts make pages kinder, never possible (PLAT-5). */
@NeedsBrowser
class ScriptlessIT {

    @Test
    void signsUpAndSignsInWithoutScripts() {
        try (var screen = Screen.open(SharedServer.get())) {
            screen.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            var alice = Person.fresh("alice");
            screen.open("/sign-up").type("signUp:name", alice.name()).type("signUp:number", alice.number())
                    .type("signUp:password", alice.password());
            assertTrue(screen.shows("[data-reveal][hidden]"), "what needs a script is not offered");
            screen.press("[id='signUp:submit']").arrives("/verify");
            assertTrue(screen.shows("noscript") && screen.shows("[id='again:seen']"),
                    "the call can be looked at again");
            screen.press("form[action='/sign-out'] button").arrives("/");
            screen.open("/sign-in").type("signIn:name", alice.name()).type("signIn:password", "not this one")
                    .press("[id='signIn:submit']");
            assertTrue(screen.shows("#faults"));
            screen.type("signIn:password", alice.password()).press("[id='signIn:submit']").arrives("/home");
        }
    }
}
