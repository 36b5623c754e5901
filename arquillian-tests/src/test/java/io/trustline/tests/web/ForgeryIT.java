package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
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

/** Nobody makes a person's browser do what the person did not want; no link does anything (CAM-11, PLAT-7). */
class ForgeryIT {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final Product product = SharedServer.get();
    private final Visitor alice = Visitor.signedUp(product, "alice");

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost", "https://localhost.evil.example"})
    void aFormFromAnotherSiteIsRefused(String origin) {
        var answer = posting("/sign-out", "", "Origin", origin);
        assertEquals(403, answer.status());
        assertTrue(alice.isSignedIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormThatTheBrowserCallsForeignIsRefused(String site) {
        assertEquals(403, posting("/language", "language=zh-CN&to=/", "Sec-Fetch-Site", site).status());
        assertTrue(alice.isSignedIn());
    }

    @Test
    void aFormFromOurOwnPagesIsWelcome() {
        assertEquals(303, posting("/language", "language=en&to=/home", "Origin", alice.client().base().toString())
                .status());
    }

    @Test
    void aFormWithoutItsViewChangesNothing() {
        var form = passwordForm().without(VIEW_STATE);
        assertUnchanged(alice.client().post(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stateless", "1:2", "-123456789:987654321", "rO0ABXQABHRlc3Q=", "x"})
    void aFormWithAnInventedViewChangesNothing(String view) {
        assertUnchanged(alice.client().post(passwordForm().with(VIEW_STATE, view)));
    }

    @Test
    void anothersViewIsOfNoUse() {
        var mallory = Visitor.signedUp(product, "mallory");
        var foreign = mallory.client().get("/account-password").form("password").value(VIEW_STATE);
        assertUnchanged(alice.client().post(passwordForm().with(VIEW_STATE, foreign)));
    }

    @Test
    void aViewWhoseSessionIsGoneHasExpiredAndSaysSo() {
        var form = passwordForm();
        alice.client().putCookie(PageClient.VIEW, "gone-for-good");
        var answer = alice.client().post(form);
        assertEquals(409, answer.status());
        assertTrue(answer.page().select("code").text().contains(answer.correlation()), answer.body());
        assertUnchanged(answer);
    }

    @Test
    void anOldFormSentAgainAfterTheBackButtonDoesItsActOnce() {
        var wanted = Person.freshPassword();
        var form = alice.client().get("/account-password").form("password")
                .with("present", alice.person().password()).with("wanted", wanted).press("submit");
        assertTrue(alice.client().post(form).isRedirectTo("/account"));
        var again = alice.client().post(form);
        assertNotEquals(302, again.status(), again.toString());
        assertTrue(again.status() >= 400, again.toString());
        assertTrue(Visitor.stranger(product, alice.person().withPassword(wanted)).signIn().isRedirectTo("/home"));
    }

    @Test
    void twoTabsDoNotDisturbEachOther() {
        var wanted = Person.freshPassword();
        var last = Person.freshPassword();
        var first = alice.client().get("/account-password").form("password");
        var second = alice.client().get("/account-password").form("password");
        assertTrue(change(second, alice.person().password(), wanted).isRedirectTo("/account"));
        assertTrue(change(first, wanted, last).isRedirectTo("/account"));
        assertTrue(Visitor.stranger(product, alice.person().withPassword(last)).signIn().isRedirectTo("/home"));
    }

    @Test
    void noLinkChangesAnything() {
        var form = passwordForm();
        for (var link : List.of("/sign-out", "/language?language=zh-CN&to=/", form.action() + "?" + form.encoded(),
                "/account-close?close=close&close:submit=x&" + VIEW_STATE + "=stateless")) {
            var answer = alice.client().get(link);
            assertTrue(answer.status() == 405 || answer.status() == 400 || answer.status() == 404, link + answer);
        }
        assertTrue(alice.isSignedIn());
        assertUnchanged(alice.client().get("/"));
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsIgnored() {
        var bob = Visitor.stranger(product, Person.fresh("bob"));
        var form = bob.filledSignUp(bob.client().get("/sign-up")).with("signUp:role", "OPERATOR").with("role",
                "OPERATOR");
        assertTrue(Visitor.isIn(bob.client().post(form)));
        assertEquals(403, bob.client().get("/console").status());
    }

    private Exchange change(Form form, String present, String wanted) {
        return alice.client().post(form.with("present", present).with("wanted", wanted).press("submit"));
    }

    private Form passwordForm() {
        return alice.client().get("/account-password").form("password").with("present", alice.person().password())
                .with("wanted", Person.freshPassword()).press("submit");
    }

    private Exchange posting(String path, String fields, String header, String value) {
        return alice.client().send(path, request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value).POST(BodyPublishers.ofString(fields)));
    }

    private void assertUnchanged(Exchange answer) {
        assertFalse(answer.isRedirectTo("/account"), answer.toString());
        assertTrue(answer.status() < 500, answer.toString());
        assertTrue(alice.elsewhere(product).signIn().isRedirectTo("/home"));
    }
}
