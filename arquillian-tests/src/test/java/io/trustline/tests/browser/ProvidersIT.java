package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** A company applies, an operator approves, and its key is shown once (VOX-2, VOX-8). */
@NeedsBrowser
class ProvidersIT {

    private static final Product PRODUCT = SharedServer.get();
    private static Screen screen;
    private static PageClient operator;

    @BeforeAll
    static void open() {
        screen = Screen.open(PRODUCT);
        var olga = Visitor.stranger(PRODUCT, new Person(PRODUCT.operatorName(), "", PRODUCT.operatorPassword()));
        olga.signIn();
        operator = olga.client();
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @Test
    void whoAppliesWaitsUntilAnOperatorApproved() {
        enter("alice").open("/provider").press("a[href='/provider-apply']").arrives("/provider-apply");
        screen.type("name", "Alice's Harbour").type("purpose", "Sign-in").type("contact", "desk@harbour.example")
                .press("#apply button[type=submit]").arrives("/provider-service");
        assertFalse(screen.shows("#newKey"));
        var id = screen.script("return new URL(location).searchParams.get('id')").toString();
        new HarbourCompany(id).approvedBy(operator);
        screen.open("/provider-service?id=" + id);
        assertTrue(screen.text("#sn").matches("[1-9][0-9]{5}"), screen.text("#sn"));
        assertTrue(screen.text("#example").contains(screen.text("#sn")));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void aKeyIsShownOnceAndRevokedAtOnce() {
        var harbour = approved("bella");
        screen.open(harbour.page("service")).press("#newKey button");
        var secret = screen.text("#k1");
        assertEquals(43, secret.length());
        screen.open(harbour.page("service"));
        assertFalse(screen.script("return document.documentElement.outerHTML").toString().contains(secret));
        screen.unfold().script("document.querySelector('details input[name=sure]').click()");
        screen.press("details button.danger").arrives("/provider-service");
        assertFalse(screen.shows("details input[name=sure]"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void aFormThatIsSentTwiceMakesOneKey() {
        var carla = Visitor.signedUp(PRODUCT, "carla").client();
        var harbour = HarbourCompany.applied(carla, "Carla").approvedBy(operator);
        var wish = "act=new-key&seen=0&id=" + harbour.id();
        assertTrue(carla.post("/provider-service", wish).body().contains("id=\"k1\""));
        assertFalse(carla.post("/provider-service", wish).body().contains("id=\"k1\""));
    }

    @Test
    void othersCompaniesAreNotThere() {
        var harbour = HarbourCompany.applied(Visitor.signedUp(PRODUCT, "dora").client(), "Dora").approvedBy(operator);
        var mallory = Visitor.signedUp(PRODUCT, "mallory").client();
        for (var page : List.of("service", "usage", "news", "apply", "usage-csv")) {
            assertEquals(404, mallory.get(harbour.page(page)).status(), page);
        }
        for (var act : List.of("new-key", "webhook-key", "revoke&sure=yes&key=x")) {
            assertEquals(404, mallory.post("/provider-service", "id=" + harbour.id() + "&act=" + act).status(), act);
        }
        assertEquals(404, mallory.post("/provider-apply", "name=Mine&id=" + harbour.id()).status());
        assertEquals(404, mallory.post("/provider-news", "line=1&id=" + harbour.id()).status());
    }

    @Test
    void customersDecideNothing() {
        var erika = Visitor.signedUp(PRODUCT, "erika").client();
        var harbour = HarbourCompany.applied(erika, "Erika");
        assertEquals(403, erika.post("/console/provider-act", "act=approve&id=" + harbour.id()).status());
        assertEquals(403, erika.get("/console/providers").status());
    }

    @Test
    void whatCannotBeIsSaidAndKept() {
        enter("fiona").open("/provider-apply").type("name", "Fiona").type("webhook", "http://127.0.0.1/news")
                .press("#apply button[type=submit]");
        assertTrue(screen.shows("#faults"));
        assertEquals("Fiona", screen.script("return document.getElementById('name').value"));
    }

    private static HarbourCompany approved(String owner) {
        var visitor = Visitor.signedUp(PRODUCT, owner);
        screen.as(visitor.client());
        return HarbourCompany.applied(visitor.client(), owner).approvedBy(operator);
    }

    private static Screen enter(String name) {
        return screen.as(Visitor.signedUp(PRODUCT, name).client());
    }
}
