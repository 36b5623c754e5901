package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** The operator's console: health, figures, and who did what (PLAT-5, PLAT-6). */
@NeedsBrowser
class ConsoleIT {

    private static final Product PRODUCT = SharedServer.get();
    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.open(PRODUCT).reading("en").open("/console");
        screen.type("signIn:name", PRODUCT.operatorName()).type("signIn:password", PRODUCT.operatorPassword())
                .press("[id='signIn:submit']").arrives("/console");
        if (!"en".equals(screen.language())) {
            screen.press("button[lang=en]").arrives("/console");
        }
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @Test
    void theOverviewSaysHowEachPartIsAndDrawsTheFigures() {
        screen.open("/console");
        assertEquals("All parts are well.", screen.text(".state"));
        assertTrue(screen.text("#parts").contains("Up"), screen.text("#parts"));
        assertTrue(screen.shows(".figures svg"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void findsWhatACustomerDidByNameAndByCorrelationId() {
        var alice = Visitor.stranger(PRODUCT, Person.fresh("alice"));
        var correlation = alice.signUp().correlation();
        Await.until("the activity has arrived", () -> {
            search(alice.person().name());
            return screen.shows("#lines");
        });
        assertTrue(screen.text("#lines").contains("Signed up"), screen.text("#lines"));
        search(correlation);
        assertTrue(screen.text("#lines").contains(correlation), screen.text("#lines"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void saysWhenNothingWasFound() {
        screen.open("/console/activity");
        search("nobody-of-this-name");
        assertTrue(screen.text(".nothing").contains("nobody-of-this-name"));
    }

    @Test
    void customersAreTurnedAway() {
        var alice = Visitor.signedUp(PRODUCT, "alice");
        assertEquals(403, alice.client().get("/console").status());
        assertEquals(403, alice.client().get("/console/activity?q=" + PRODUCT.operatorName()).status());
    }

    private static void search(String wanted) {
        screen.open("/console/activity").type("q", wanted).press(".search button").arrives("/console/activity");
    }
}
