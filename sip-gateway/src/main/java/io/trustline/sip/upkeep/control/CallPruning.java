package io.trustline.sip.upkeep.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.engine.control.EngineSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Deletes rows past their time, in small statements that lock nobody out. */
@ApplicationScoped
public class CallPruning {

    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 1000;
    /** A message comes again for 25 minutes at most; days are for a queue that stood still. */
    private static final Duration INBOX_KEPT = Duration.ofDays(14);
    /** The longest window of a budget is a day. */
    private static final Duration BUDGETS_KEPT = Duration.ofDays(3);

    private static final String SOME = " LIMIT " + AT_ONCE;
    private static final String OLD = "(SELECT id FROM sip.call WHERE asked_at < ? AND ended_at IS NOT NULL"
            + " ORDER BY asked_at, id" + SOME + ")";
    private static final String ATTEMPTS = "DELETE FROM sip.attempt WHERE call_id IN " + OLD;
    private static final String CALLS = "DELETE FROM sip.call WHERE id IN " + OLD;
    private static final String REPLAYS = "DELETE FROM sip.replay WHERE digest IN"
            + " (SELECT digest FROM sip.replay WHERE good_until < ?" + SOME + ")";
    private static final String BUDGETS = "DELETE FROM sip.budget WHERE (name, begun_at) IN"
            + " (SELECT name, begun_at FROM sip.budget WHERE begun_at < ?" + SOME + ")";
    private static final String INBOX = "DELETE FROM sip.inbox WHERE message_id IN"
            + " (SELECT message_id FROM sip.inbox WHERE received_at < ?" + SOME + ")";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    EngineSettings settings;
    @Inject
    Clock clock;

    /** @return how many rows went */
    public int prune() {
        var now = clock.instant();
        return calls(now.minus(settings.callsKept())) + all(REPLAYS, now) + all(BUDGETS, now.minus(BUDGETS_KEPT))
                + all(INBOX, now.minus(INBOX_KEPT));
    }

    private int calls(Instant before) {
        var sql = new Sql(database);
        int all = 0;
        for (int round = 0, gone = AT_ONCE; round < MOST_ROUNDS && gone >= AT_ONCE; round++) {
            sql.change(ATTEMPTS, before);
            gone = sql.change(CALLS, before);
            all += gone;
        }
        return all;
    }

    private int all(String statement, Object... values) {
        var sql = new Sql(database);
        int all = 0;
        for (int round = 0, gone = AT_ONCE; round < MOST_ROUNDS && gone >= AT_ONCE; round++) {
            gone = sql.change(statement, values);
            all += gone;
        }
        return all;
    }
}
