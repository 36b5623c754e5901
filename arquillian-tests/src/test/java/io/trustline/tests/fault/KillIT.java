package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.database.PostgresCluster;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.need.NeedsPostgres;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/**
 * The process is killed (SIGKILL) at random moments while people sign up: everybody who was told so has an account,
 * once, and the activity log heard of it exactly once (PLAT-3). {@code -Psoak}: 5 rounds on H2, 20 on PostgreSQL.
 */
@OwnServer
class KillIT {

    private static final int CROWD = 8;
    private static final int LONGEST_LIFE_MILLIS = 2500;
    private static final RandomGenerator CHANCE = new SecureRandom();

    @Test
    void nothingThatWasConfirmedIsLostOnH2() {
        try (var product = quick("kill-h2")) {
            var acknowledged = killed(product, Integer.getInteger("rounds", Project.isSoak() ? 5 : 2));
            var truth = new Truth(Rows.ofH2(product.home()));
            // H2's file opens once at a time: look while the server is down, and let it work on if mail is still out.
            for (int looks = 0; looks < 5; looks++) {
                product.start();
                awaitEmptyOutbox(product);
                product.stop();
                if (truth.isQuiet()) {
                    break;
                }
            }
            truth.hasEverybody(acknowledged);
            truth.hasToldOfEachExactlyOnce();
        }
    }

    @Test
    @NeedsPostgres
    void nothingThatWasConfirmedIsLostOnPostgresql() {
        try (var database = PostgresCluster.start(); var product = database.serve(quick("kill-postgresql"))) {
            var acknowledged = killed(product, Project.isSoak() ? 20 : 1);
            product.start();
            var truth = new Truth(database.rows());
            Await.until("all mail has arrived", Duration.ofSeconds(60), truth::isQuiet);
            truth.hasEverybody(acknowledged);
            truth.hasToldOfEachExactlyOnce();
        }
    }

    private static Collection<String> killed(Product product, int rounds) {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            product.start();
            try (var crowd = SignUps.by(CROWD, product)) {
                crowd.awaitMore(20);
                Await.nap(Duration.ofMillis(CHANCE.nextInt(LONGEST_LIFE_MILLIS)));
                product.kill();
                acknowledged.addAll(crowd.acknowledged());
            }
        }
        assertTrue(acknowledged.size() >= 20 * rounds);
        return acknowledged;
    }

    private static void awaitEmptyOutbox(Product product) {
        Await.until("the outbox is empty", Duration.ofSeconds(60),
                () -> product.health("ready").contains("up: 0 waiting"));
    }

    /** Weak hashes let more people in per second, so that more is in the air when the axe falls. */
    private static Product quick(String name) {
        return Product.named(name).with("TRUSTLINE_DEMO", "off").with("TRUSTLINE_PORTAL_ARGON2_MEMORY_KIB", "64")
                .with("TRUSTLINE_PORTAL_ARGON2_PASSES", "1");
    }
}
