package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Lets go of news, counts and acts past their time, a thousand at once. */
@ApplicationScoped
public class ProviderPruning {

    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 1000;
    private static final String NEWS = "DELETE FROM portal.webhook_delivery WHERE id IN"
            + " (SELECT id FROM portal.webhook_delivery WHERE made_at < ? ORDER BY made_at LIMIT " + AT_ONCE + ")";
    private static final String ACTS = "DELETE FROM portal.provider_act WHERE id IN"
            + " (SELECT id FROM portal.provider_act WHERE at < ? ORDER BY at LIMIT " + AT_ONCE + ")";
    private static final String DAYS = "DELETE FROM portal.provider_day WHERE on_day < ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    ProviderSettings settings;
    @Inject
    Clock clock;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /** @return how many rows went */
    public int prune() {
        var now = clock.instant();
        var oldest = now.minus(settings.providerDaysKept());
        return again(NEWS, now.minus(settings.webhooksKept())) + again(ACTS, oldest)
                + sql.change(DAYS, oldest.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private int again(String statement, Object oldest) {
        int all = 0;
        for (int round = 0, gone = AT_ONCE; round < MOST_ROUNDS && gone >= AT_ONCE; round++) {
            gone = sql.change(statement, oldest);
            all += gone;
        }
        return all;
    }
}
