package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ActLine;
import io.trustline.portal.provider.api.ProviderId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Who did what to a company, in the transaction that does it. */
@ApplicationScoped
public class TenantActs {

    private static final int MOST = 100;
    private static final String WRITE = "INSERT INTO portal.provider_act (provider, act, actor, note, at)"
            + " VALUES (?, ?, ?, ?, ?)";
    private static final String READ = "SELECT act, actor, note, at FROM portal.provider_act WHERE provider = ?"
            + " ORDER BY id DESC LIMIT " + MOST;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    void write(ProviderId provider, TenantAct act, String actor, String note) {
        sql.change(WRITE, provider.value(), act, actor, note, clock.instant());
    }

    /** Newest first. */
    List<ActLine> of(ProviderId provider) {
        return sql.all(READ, row -> new ActLine(row.getString("act"), row.getString("actor"), row.getString("note"),
                Sql.instant(row, "at")), provider.value());
    }
}
