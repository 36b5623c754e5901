package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Exchange;
import io.trustline.tests.harness.http.Form;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Who may open which page, and what strangers learn (CAM-11, PLAT-5, PLAT-8). */
class GateIT {

    private final Product product = SharedServer.get();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-up"})
    void openPagesAreOpenToEverybody(String path) {
        assertEquals(200, PageClient.of(product).get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/account", "/account-password", "/account-close", "/security",
            "/security-dispute", "/console", "/console/activity"})
    void everyOtherPageAsksWhoYouAre(String path) {
        var next = "/sign-in?next=" + Form.encode(path);
        assertTrue(PageClient.of(product).get(path).isRedirectTo(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/account", "/account-password", "/account-close", "/security"})
    void customersOpenTheirPages(String path) {
        assertEquals(200, Visitor.signedUp(product, "alice").client().get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/activity"})
    void theConsoleIsForOperatorsAlone(String path) {
        assertEquals(403, Visitor.signedUp(product, "alice").client().get(path).status());
        var operator = operator();
        assertTrue(operator.signIn().isRedirectTo("/home"));
        assertEquals(200, operator.client().get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/home.xhtml",
            "/sign-in.xhtml", "/index.xhtml", "/fault", "/WEB-INF/templates/page.xhtml", "/home;x=1", "//home",
            "/console/../home", "/%2e%2e/home", "/account-password.xhtml", "/jakarta.faces.resource/../WEB-INF/web.xml",
            "/management", "/health", "/metrics", "/prometheus"})
    void whatIsNotAPageOfOursIsNotThere(String path) {
        var alice = Visitor.signedUp(product, "alice");
        int status = alice.client().get(path).status();
        assertTrue(List.of(400, 404).contains(status), path + " gave " + status);
    }

    @Test
    void nobodyEndsAnothersSession() {
        var alice = Visitor.signedUp(product, "alice");
        var atWork = alice.elsewhere(product);
        atWork.signIn();
        var page = alice.client().get("/security").page();
        var session = page.select("#sessions button[name=end]").attr("value");
        var mallory = Visitor.signedUp(product, "mallory");
        mallory.elsewhere(product).signIn();
        mallory.client().post(mallory.client().get("/security").form("sessions").with("end", session));
        assertTrue(atWork.isSignedIn());
        var ended = alice.client().post(alice.client().get("/security").form("sessions").with("end", session));
        assertTrue(ended.isRedirectTo("/security"), ended + " for session " + session);
        assertFalse(atWork.isSignedIn());
    }

    @Test
    void nobodyDisputesAnothersEntry() {
        var alice = Visitor.signedUp(product, "alice");
        var entry = Activity.entries(alice).get(0);
        var mallory = Visitor.signedUp(product, "mallory");
        var own = Activity.entries(mallory).get(0);
        assertTrue(mallory.client().get("/security-dispute?entry=" + entry).isRedirectTo("/security"));
        var form = mallory.client().get("/security-dispute?entry=" + own).form("dispute").press("submit");
        mallory.client().post(form.with("entry", entry));
        assertTrue(Activity.entries(alice).contains(entry));
    }

    @Test
    void aDisputeMarksTheEntryEndsOtherSessionsAndMakesANewPasswordDue() {
        var alice = Visitor.signedUp(product, "alice");
        var atWork = alice.elsewhere(product);
        atWork.signIn();
        var entry = Activity.entries(alice).get(0);
        var form = alice.client().get("/security-dispute?entry=" + entry).form("dispute").press("submit");
        assertTrue(alice.client().post(form).isRedirectTo("/account-password"));
        assertFalse(atWork.isSignedIn());
        assertTrue(alice.client().get("/home").isRedirectTo("/account-password"));
        alice.changePassword(Person.freshPassword());
        assertEquals(200, alice.client().get("/home").status());
    }

    @Test
    void aKnownAndAnUnknownNameGetTheSameAnswer() {
        var alice = Visitor.signedUp(product, "alice");
        var known = Visitor.stranger(product, alice.person().withPassword(Person.freshPassword())).signIn();
        var name = "x".repeat(alice.person().name().length());
        var unknown = Visitor.stranger(product, new Person(name, "", Person.freshPassword())).signIn();
        assertEquals(known.status(), unknown.status());
        assertEquals(told(known, alice.person().name()), told(unknown, name));
        assertEquals(known.body().length(), unknown.body().length());
    }

    @Test
    void whereToGoNextIsNeverAnotherSite() {
        var alice = Visitor.signedUp(product, "alice");
        alice.signOut();
        for (var next : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1")) {
            var page = alice.client().get("/sign-in?next=" + Form.encode(next));
            assertEquals("/home", alice.client().post(alice.filledSignIn(page)).location(), next);
            alice.signOut();
        }
    }

    @Test
    void thisMachineMayUsePlainHttpAndOthersAreLedToHttps() {
        var plain = PageClient.at(URI.create("http://127.0.0.1:" + product.ports().http()));
        assertEquals(200, plain.get("/sign-in").status());
        var asked = Raw.ask(product.ports().http(), "GET /sign-in?a=b HTTP/1.1\r\nHost: bank.example\r\n\r\n");
        assertTrue(asked.startsWith("HTTP/1.1 308"), asked);
        assertTrue(asked.contains("Location: https://bank.example:" + product.ports().https() + "/sign-in?a=b"), asked);
    }

    private Visitor operator() {
        return Visitor.stranger(product, new Person(product.operatorName(), "", product.operatorPassword()));
    }

    private static String told(Exchange answer, String name) {
        return answer.page().text().replace(name, "NAME");
    }
}
