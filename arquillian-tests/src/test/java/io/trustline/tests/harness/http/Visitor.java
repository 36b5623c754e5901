package io.trustline.tests.harness.http;

import io.trustline.tests.harness.AuthenticatorApp;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.telephone.WebPhone;

/** A person before the pages: signs up, signs in, looks after the account. */
public record Visitor(Person person, PageClient client) {

    public static Visitor stranger(Product product, Person person) {
        return new Visitor(person, PageClient.of(product));
    }

    /** Somebody who has just signed up, and so is signed in; the call that would confirm their number is declined. */
    public static Visitor signedUp(Product product, String firstName) {
        var visitor = stranger(product, Person.fresh(firstName));
        WebPhone.silence(product.ports().phonePage());
        var answer = visitor.signUp();
        if (!isIn(answer)) {
            throw new AssertionError("could not sign up: " + answer);
        }
        return visitor;
    }

    /** Whether a sign-up or sign-in led in: home, or first to the call that confirms the number. */
    public static boolean isIn(Exchange answer) {
        return answer.isRedirectTo("/home") || answer.isRedirectTo("/verify");
    }

    public Exchange signUp() {
        return client.post(filledSignUp(client.get("/sign-up")));
    }

    public Form filledSignUp(Exchange page) {
        return page.form("signUp").with("name", person.name()).with("number", person.number())
                .with("password", person.password()).with("signUp:language", "en").press("submit");
    }

    public Exchange signIn() {
        return client.post(filledSignIn(client.get("/sign-in")));
    }

    public Form filledSignIn(Exchange page) {
        return page.form("signIn").with("name", person.name()).with("password", person.password()).press("submit");
    }

    public Exchange signOut() {
        return client.post("/sign-out", "");
    }

    public Exchange changePassword(String wanted) {
        return client.post(client.get("/account-password").form("password").with("present", person.password())
                .with("wanted", wanted).press("submit"));
    }

    /** Sets up an authenticator app, as one who has none. */
    public AuthenticatorApp setUpAuthenticator() {
        var page = client.get("/security-authenticator");
        var app = new AuthenticatorApp(page.page().select("a[href^='otpauth:']").attr("href"));
        Secrets.remember(page.page().select("#secret").text().replace(" ", ""));
        var answer = client.post(page.form("authenticator").with("code", app.shown()).press("submit"));
        if (!answer.isRedirectTo("/security-codes")) {
            throw new AssertionError("could not set up the app: " + answer);
        }
        return app;
    }

    /** The same person at another browser. */
    public Visitor elsewhere(Product product) {
        return stranger(product, person);
    }

    public boolean isSignedIn() {
        return client.get("/home").status() == 200;
    }
}
