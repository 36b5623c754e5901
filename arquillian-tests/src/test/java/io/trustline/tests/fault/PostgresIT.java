package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.database.PostgresCluster;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsPostgres;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/** The product on PostgreSQL; a database that goes away under load and comes back (PLAT-3, PLAT-7). */
@NeedsPostgres
@OwnServer
class PostgresIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Project.isSoak() ? 30 : 10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static PostgresCluster database;
    private static Product product;

    @BeforeAll
    static void start() {
        database = PostgresCluster.start();
        product = database.serve(Product.named("postgresql")).with("TRUSTLINE_DEMO", "off").start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void anAccountLivesItsLife() {
        var alice = Visitor.signedUp(product, "alice");
        var wanted = Person.freshPassword();
        assertTrue(alice.changePassword(wanted).isRedirectTo("/account"));
        alice.signOut();
        assertTrue(Visitor.stranger(product, alice.person().withPassword(wanted)).signIn().isRedirectTo("/home"));
        assertEquals(1, database.rows().count("SELECT count(*) FROM portal.account WHERE name = ?",
                alice.person().name()));
    }

    @Test
    void anOutageIsToldAndSurvived() {
        var alice = Visitor.signedUp(product, "alice");
        var truth = new Truth(database.rows());
        try (var crowd = SignUps.by(4, product)) {
            crowd.awaitMore(10);
            database.down();
            Await.until("health says so", RECOVERY, () -> product.health("ready").contains("\"DOWN\""));
            assertAwayIsTold(alice);
            Await.nap(OUTAGE);
            database.up();
            Await.until("health is back", RECOVERY, () -> product.health("ready").startsWith("{\"status\":\"UP\""));
            crowd.awaitMore(10);
            assertEquals(Set.of(), unexpected(crowd));
            crowd.end();
            truth.hasEverybody(crowd.acknowledged());
        }
        assertTrue(alice.isSignedIn());
        Await.until("all mail has arrived", RECOVERY, truth::isQuiet);
        truth.hasToldOfEachExactlyOnce();
    }

    private static void assertAwayIsTold(Visitor alice) {
        var page = alice.client().get("/home");
        assertEquals(503, page.status());
        assertFalse(page.header("Retry-After").orElse("").isEmpty());
        assertTrue(page.page().select("code").text().contains(page.correlation()), page.body());
        assertEquals(503, alice.elsewhere(product).signIn().status());
        assertEquals(200, alice.elsewhere(product).client().get("/").status());
        assertTrue(product.health("live").startsWith("{\"status\":\"UP\""));
    }

    /** People in the crowd are let in, told to come back, or find all hashers busy; nothing else. */
    private static Set<Integer> unexpected(SignUps crowd) {
        var statuses = new TreeSet<>(crowd.answers().keySet());
        statuses.removeAll(Set.of(302, 303, 503));
        return statuses;
    }
}
