package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which calls to sandbox numbers have a step to come, and when; each step is one node's, by one statement. */
@ApplicationScoped
public class PlayedCalls {

    private static final String MOVE = "UPDATE portal.service_play SET due_at = ? WHERE call = ?";
    private static final String ADD = "INSERT INTO portal.service_play (call, due_at) VALUES (?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String HAS = "SELECT call FROM portal.service_play WHERE call = ?";
    private static final String DUE = "SELECT call, due_at FROM portal.service_play WHERE due_at <= ?"
            + " ORDER BY due_at LIMIT ?";
    private static final String CLAIM = "UPDATE portal.service_play SET due_at = ? WHERE call = ? AND due_at = ?";
    private static final String DONE = "DELETE FROM portal.service_play WHERE call = ?";
    /** Until the one who took the step says when the next one is. */
    private static final Duration HELD = Duration.ofMinutes(1);

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    void due(UUID call, Instant at) {
        if (sql.change(MOVE, at, call) == 0) {
            sql.change(ADD, call, at);
        }
    }

    boolean has(UUID call) {
        return sql.first(HAS, row -> call, call).isPresent();
    }

    List<Step> due(Instant now, int most) {
        return sql.all(DUE, Step::read, now, most);
    }

    Optional<Step> first(Instant now) {
        return due(now, 1).stream().findFirst();
    }

    /** True for the one who takes it. */
    boolean claim(Step step) {
        return sql.change(CLAIM, step.at().plus(HELD), step.call(), step.at()) == 1;
    }

    void done(UUID call) {
        sql.change(DONE, call);
    }

    /** A step that is to come. */
    record Step(UUID call, Instant at) {

        static Step read(ResultSet row) throws SQLException {
            return new Step(row.getObject("call", UUID.class), Sql.instant(row, "due_at"));
        }
    }
}
