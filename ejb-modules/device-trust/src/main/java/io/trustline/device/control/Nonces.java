package io.trustline.device.control;

import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/** What was used once must not come again; remembered for longer than a message's time may be off. */
@ApplicationScoped
public class Nonces {

    private static final String INSERT = "INSERT INTO device.seen_nonce (owner, nonce, seen_at) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    /** True for the first time. Joins the caller's transaction if there is one. */
    public boolean isFirst(String owner, String nonce) {
        return new Sql(database).change(INSERT, owner, nonce, clock.instant()) == 1;
    }
}
