package io.trustline.tests.browser;

import java.util.EnumMap;
import java.util.Map;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;

/** The people of the scenes, with some history behind them. */
final class Cast {

    /** Somebody has tried too many passwords for this name. */
    static final String OVERDONE = "overdone";
    private static final int TRIES = 10;

    private final Map<Scene.Who, Visitor> people = new EnumMap<>(Scene.Who.class);

    private final Product product;

    private Cast(Product product) {
        this.product = product;
    }

    static Cast of(Product product) {
        var cast = new Cast(product);
        var stranger = Visitor.stranger(product, new Person(OVERDONE, "", Person.freshPassword()));
        for (int tries = 0; tries < TRIES; tries++) {
            stranger.signIn();
        }
        cast.people.put(Scene.Who.NOBODY, stranger);
        var alice = withActivity(product, "alice");
        alice.elsewhere(product).signIn();
        cast.people.put(Scene.Who.CUSTOMER, alice);
        cast.people.put(Scene.Who.WARNED_CUSTOMER, warned(withActivity(product, "walter")));
        var operator = Visitor.stranger(product, new Person(product.operatorName(), "", product.operatorPassword()));
        operator.signIn();
        HarbourList.bring(operator.client());
        cast.people.put(Scene.Who.OPERATOR, operator);
        HarbourCompany.applied(alice.client(), "Harbour+Bank").approvedBy(operator.client());
        HarbourCompany.applied(alice.client(), "Northern+Lights");
        return cast;
    }

    /** The pages' own memory of this person, who reads this language now. */
    PageClient reading(Scene.Who who, String language) {
        var client = person(who).client();
        if (who != Scene.Who.NOBODY) {
            client.post("/language", "language=" + language + "&to=/home");
        }
        return client;
    }

    /** A proof grows old and an attempt ends: who has shown one is somebody new each time. */
    private Visitor person(Scene.Who who) {
        return switch (who) {
            case PROVEN_CUSTOMER -> proven();
            case ENTERING_CUSTOMER -> entering(proven());
            default -> people.get(who);
        };
    }

    private Visitor proven() {
        var person = Visitor.signedUp(product, "petra");
        person.setUpAuthenticator();
        person.client().post(person.client().get("/security-codes").form("codes").press("submit"));
        return person;
    }

    private Visitor entering(Visitor proven) {
        var entering = proven.elsewhere(product);
        var answer = entering.signIn();
        if (!answer.location().startsWith("/verify-app")) {
            throw new AssertionError("no second step is asked for: " + answer);
        }
        return entering;
    }

    private static Visitor withActivity(Product product, String firstName) {
        var person = Visitor.signedUp(product, firstName);
        Await.until("an activity shows", () -> person.client().get("/security").body().contains("/security-dispute?"));
        return person;
    }

    /** Said "this wasn't me" and must choose a new password now. */
    private static Visitor warned(Visitor person) {
        var entry = person.client().get("/security").page().select("a[href^='/security-dispute']").attr("href");
        person.client().post(person.client().get(entry).form("dispute").press("submit"));
        return person;
    }
}
