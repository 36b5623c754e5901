package io.trustline.portal.control;

import io.trustline.kernel.storage.Migrations;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The portal's real tables in a database of the test's own, in memory. */
public final class PortalDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PortalDatabase() {
    }

    public static DataSource fresh() {
        var database = JdbcConnectionPool.create("jdbc:h2:mem:portal" + COUNT.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
        new Migrations(database, "portal").run();
        return database;
    }
}
