package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** A customer's account from beginning to end (CAM-11, PLAT-5). */
class AccountIT {

    private final Product product = SharedServer.get();

    @Test
    void anybodyCanSignUpAndIsSignedInThen() {
        var alice = Visitor.signedUp(product, "alice");
        assertTrue(alice.client().get("/home").body().contains(alice.person().name()));
    }

    @Test
    void whoSignedOutSignsInAgain() {
        var alice = Visitor.signedUp(product, "alice");
        assertTrue(alice.signOut().isRedirectTo("/"));
        assertFalse(alice.isSignedIn());
        assertTrue(alice.signIn().isRedirectTo("/home"));
        assertTrue(alice.isSignedIn());
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        var alice = Visitor.signedUp(product, "alice");
        alice.signOut();
        var signIn = alice.client().open("/security");
        assertTrue(alice.client().post(alice.filledSignIn(signIn)).isRedirectTo("/security"));
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var alice = Visitor.signedUp(product, "alice");
        var mallory = Visitor.stranger(product, alice.person().withPassword(Person.freshPassword()));
        assertEquals(401, mallory.signIn().status());
        assertFalse(mallory.isSignedIn());
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsAllOtherSessions() {
        var alice = Visitor.signedUp(product, "alice");
        var atWork = alice.elsewhere(product);
        atWork.signIn();
        var wanted = Person.freshPassword();
        assertTrue(alice.changePassword(wanted).isRedirectTo("/account"));
        assertTrue(alice.isSignedIn());
        assertFalse(atWork.isSignedIn());
        assertEquals(401, alice.elsewhere(product).signIn().status());
        assertTrue(Visitor.stranger(product, alice.person().withPassword(wanted)).signIn().isRedirectTo("/home"));
    }

    @Test
    void everyStepUpGivesNewSecretsAndTheOldOnesAreDead() {
        var alice = Visitor.signedUp(product, "alice");
        var before = alice.client().cookie(PageClient.SESSION);
        var viewBefore = alice.client().get("/account-password") == null
                ? null
                : alice.client().cookie(PageClient.VIEW);
        alice.changePassword(Person.freshPassword());
        assertNotEquals(before, alice.client().cookie(PageClient.SESSION));
        assertNotEquals(viewBefore, alice.client().cookie(PageClient.VIEW));
        var thief = PageClient.of(product);
        thief.putCookie(PageClient.SESSION, before);
        assertTrue(thief.get("/home").isRedirectTo("/sign-in?next=%2Fhome"));
    }

    @Test
    void aClosedAccountIsGone() {
        var alice = Visitor.signedUp(product, "alice");
        var atWork = alice.elsewhere(product);
        atWork.signIn();
        var form = alice.client().get("/account-close").form("close").with("present", alice.person().password());
        assertTrue(alice.client().post(form.press("submit")).isRedirectTo("/"));
        assertFalse(alice.isSignedIn());
        assertFalse(atWork.isSignedIn());
        assertEquals(401, alice.signIn().status());
    }

    @Test
    void theLanguageIsRememberedByTheBrowserAndToldToTheAccount() {
        var alice = Visitor.signedUp(product, "alice");
        assertEquals("en", language(alice));
        assertTrue(alice.client().post("/language", "language=zh-CN&to=/account").isRedirectTo("/account"));
        assertTrue(alice.client().get("/account").body().contains("Use English"));
        alice.signOut();
        alice.signIn();
        assertEquals("zh-CN", language(alice));
    }

    private static String language(Visitor person) {
        return person.client().get("/home").page().child(0).attr("lang");
    }
}
