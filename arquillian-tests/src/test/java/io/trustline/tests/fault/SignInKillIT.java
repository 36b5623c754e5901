package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.trustline.sip.api.Language;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.telephone.Listener;
import io.trustline.tests.harness.telephone.WebPhone;

/** The server is killed (SIGKILL) while it rings for a code: the person goes on where they were (VOX-3, VOX-6). */
@OwnServer
class SignInKillIT {

    private static final Duration CALL = Duration.ofSeconds(90);

    @Test
    void whoeverWaitsForACodeIsCalledAgainAndComesIn() {
        try (var product = Product.named("sign-in-kill")) {
            product.start();
            var alice = Visitor.stranger(product, Person.fresh("alice"));
            int before = phone(product).behaving("by-hand").last();
            assertTrue(alice.signUp().isRedirectTo("/verify"));
            phone(product).awaitAfter(before, "ringing");
            product.kill();

            product.start();
            before = phone(product).behaving("at-once").last();
            callAgain(alice);
            enter(alice, Listener.code(phone(product), before, Language.ENGLISH));
            assertEquals(200, alice.client().get("/home").status());

            product.stop();
            var rows = Rows.ofH2(product.home());
            assertEquals(1, rows.count("select count(*) from portal.challenge where state = 'PASSED'"));
            assertEquals(1, rows.count("select count(*) from portal.number where confirmed_at is not null"
                    + " and account_id = (select id from portal.account where name = '" + alice.person().name()
                    + "')"));
            assertEquals(0, rows.count("select count(*) from portal.command_outbox"));
        }
    }

    private static void callAgain(Visitor visitor) {
        Await.until("another call may be asked for", CALL, () -> !visitor.client().get("/verify").page()
                .select("button[name=call][data-again=0]").isEmpty());
        var page = visitor.client().get("/verify");
        assertEquals(303, visitor.client().post(page.form("again").with("call", "same")).status());
    }

    private static void enter(Visitor visitor, String code) {
        var page = visitor.client().get("/verify");
        assertTrue(visitor.client().post(page.form("verify").with("code", code).press("submit"))
                .isRedirectTo("/home"));
    }

    private static WebPhone phone(Product product) {
        return new WebPhone(product.ports().phonePage());
    }
}
