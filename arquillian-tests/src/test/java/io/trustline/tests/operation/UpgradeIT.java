package io.trustline.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import io.trustline.kernel.storage.Migrations;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.database.PostgresCluster;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsPostgres;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;

/** A database of the first version becomes one of today's and keeps what it holds (PLAT-3, CAM-11). */
@OwnServer
class UpgradeIT {

    private static final String FIRST = "001";

    @Test
    void anH2FileKeepsItsRows(@TempDir Path home) throws SQLException {
        keepsItsRows(Rows.ofH2(home));
    }

    @Test
    @NeedsPostgres
    void aPostgresDatabaseKeepsItsRows() throws SQLException {
        try (var cluster = PostgresCluster.start()) {
            keepsItsRows(cluster.rows());
        }
    }

    @Test
    void anAccountFromBeforeSignsInAndGetsTodaysHash() throws SQLException {
        try (var product = Product.named("upgrade")) {
            var alice = Person.fresh("alice");
            var database = Rows.ofH2(product.home());
            makeFirst(database);
            OldAccount.of(alice).insertInto(database);
            product.start();
            assertTrue(Visitor.stranger(product, alice).signIn().isRedirectTo("/home"));
            product.stop();
            var hash = database.texts("select password from portal.account where name = ?", alice.name()).get(0);
            assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), "re-hashed with today's parameters");
        }
    }

    private static void keepsItsRows(Rows database) throws SQLException {
        makeFirst(database);
        var alice = Person.fresh("alice");
        OldAccount.of(alice).insertInto(database);
        OldAccount.of(alice).leaveMessageIn(database);
        var migrations = new Migrations(source(database), "portal");
        assertTrue(migrations.run() > 0, "there was something to do");
        assertTrue(migrations.isComplete());
        assertEquals(alice.name(), database.texts("select name from portal.account").get(0));
        assertEquals(1, database.count("select count(*) from portal.session s join portal.account a"
                + " on a.id = s.account_id where a.name = ?", alice.name()));
        assertEquals(1, database.count("select count(*) from portal.outbox where type = 'former'"));
        assertEquals(1, database.count("select count(*) from portal.number n join portal.primary_number p"
                + " on p.number_id = n.id where n.confirmed_at is null"), "the number of before, to be confirmed");
        assertEquals(0, new Migrations(source(database), "portal").run(), "and nothing the second time");
    }

    /** As the product's first version left it. */
    private static void makeFirst(Rows database) {
        Flyway.configure().dataSource(source(database)).locations("classpath:db/portal").schemas("portal")
                .createSchemas(true).table("migration").target(FIRST).load().migrate();
    }

    private static DataSource source(Rows database) {
        if (database.url().startsWith("jdbc:h2:")) {
            var h2 = new JdbcDataSource();
            h2.setUrl(database.url());
            h2.setUser(database.user());
            h2.setPassword(database.password());
            return h2;
        }
        var postgres = new PGSimpleDataSource();
        postgres.setUrl(database.url());
        postgres.setUser(database.user());
        postgres.setPassword(database.password());
        return postgres;
    }
}
