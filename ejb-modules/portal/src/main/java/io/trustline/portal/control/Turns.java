package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Changes of one account take turns: whoever changes more than one row of it takes the turn before the first of them,
 * so that no two transactions wait for each other (ADR 0027).
 */
@ApplicationScoped
public class Turns {

    private static final String TAKE = "SELECT id FROM portal.account WHERE id = ? FOR UPDATE";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    /** Waits for it, and keeps it until the transaction ends. Taking it again, or that of nobody, costs nothing. */
    public void take(CustomerId account) {
        new Sql(database).first(TAKE, row -> row.getObject("id", UUID.class), account.value());
    }
}
