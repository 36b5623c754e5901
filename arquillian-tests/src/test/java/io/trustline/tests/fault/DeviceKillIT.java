package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import io.trustline.tests.fault.Meters.Meter;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.database.PostgresCluster;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.need.NeedsPostgres;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/**
 * The server is killed (SIGKILL) at random moments while meters initialise and come in: whoever had an answer gets in
 * afterwards, nobody is locked out, nothing is there twice (KEY-5, KEY-7). {@code -Psoak}: 5 rounds on H2, 20 on
 * PostgreSQL.
 */
@OwnServer
class DeviceKillIT {

    private static final int CROWD = 6;
    private static final int LONGEST_LIFE_MILLIS = 2500;
    private static final RandomGenerator CHANCE = new SecureRandom();

    @Test
    void whoeverHadAnAnswerGetsInOnH2() {
        try (var product = Product.named("device-kill-h2")) {
            var answered = killed(product, Project.isSoak() ? 5 : 1);
            product.start();
            answered.forEach(Meter::comesIn);
            product.stop();
            var truth = new DeviceTruth(Rows.ofH2(product.home()));
            truth.nothingIsDoubled();
            truth.boundMeansBound();
        }
    }

    @Test
    @NeedsPostgres
    void onPostgresqlAKillAndAnOutageLockNobodyOut() {
        try (var database = PostgresCluster.start();
                var product = database.serve(Product.named("device-kill-postgresql"))) {
            var answered = killed(product, Project.isSoak() ? 20 : 1);
            product.start();
            answered.addAll(outage(product, database));
            answered.forEach(Meter::comesIn);
            var truth = new DeviceTruth(database.rows());
            Await.until("all mail has arrived", Duration.ofSeconds(60), truth::isQuiet);
            truth.nothingIsDoubled();
            truth.boundMeansBound();
        }
    }

    private static Collection<Meter> killed(Product product, int rounds) {
        var answered = new ArrayList<Meter>();
        for (int round = 0; round < rounds; round++) {
            product.start();
            try (var meters = Meters.by(CROWD, Ground.of(product))) {
                meters.awaitMore(20);
                Await.nap(Duration.ofMillis(CHANCE.nextInt(LONGEST_LIFE_MILLIS)));
                product.kill();
                answered.addAll(meters.answered());
            }
        }
        assertTrue(answered.size() >= 20 * rounds);
        return answered;
    }

    /** While the database is away every meter hears that it shall try again, and nothing else. */
    private static Collection<Meter> outage(Product product, PostgresCluster database) {
        try (var meters = Meters.by(CROWD, Ground.of(product))) {
            meters.awaitMore(10);
            database.down();
            int before = heard(meters, "try-again");
            Await.until("meters are told to try again", Duration.ofSeconds(60),
                    () -> heard(meters, "try-again") > before + 5);
            database.up();
            meters.awaitMore(10);
            meters.end();
            var unexpected = new TreeSet<>(meters.verdicts().keySet());
            unexpected.removeAll(Set.of("OK", "try-again"));
            assertEquals(Set.of(), unexpected);
            return meters.answered();
        }
    }

    private static int heard(Meters meters, String verdict) {
        var times = meters.verdicts().get(verdict);
        return times == null ? 0 : times.get();
    }
}
