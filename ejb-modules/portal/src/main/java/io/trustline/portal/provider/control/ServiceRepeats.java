package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.verification.api.VerificationProblems;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Does once what is asked twice under one idempotency key. The key is written before the work and in the same
 * transaction, so that whoever comes at the same moment waits for what the first one made.
 */
@ApplicationScoped
public class ServiceRepeats {

    private static final String CLAIM = "INSERT INTO portal.service_repeat (provider, name, digest, about, made_at)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND = "SELECT digest, about, answer FROM portal.service_repeat"
            + " WHERE provider = ? AND name = ?";
    private static final String ANSWER = "UPDATE portal.service_repeat SET answer = ? WHERE provider = ? AND name = ?";
    private static final String FORGET = "DELETE FROM portal.service_repeat WHERE provider = ? AND name = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /**
     * @param about what the work makes or changes
     * @param again what is there by now, for whoever asks the same again
     */
    Outcome<ServiceCall> once(ProviderId provider, Optional<Repeat> repeat, UUID about,
            Supplier<Outcome<ServiceCall>> work, Function<UUID, Outcome<ServiceCall>> again) {
        if (repeat.isEmpty()) {
            return work.get();
        }
        var key = repeat.get();
        boolean first = sql.change(CLAIM, provider.value(), key.key(), key.requestDigest(), about,
                clock.instant()) == 1;
        return first ? kept(provider, key, work.get()) : repeated(found(provider, key), key, again);
    }

    private Outcome<ServiceCall> kept(ProviderId provider, Repeat key, Outcome<ServiceCall> outcome) {
        return outcome.fold(Outcome::granted, refusal -> {
            if (refusal.type().equals(VerificationProblems.WRONG_CODE)) {
                sql.change(ANSWER, refusal.type().slug(), provider.value(), key.key());
            } else {
                // Nothing came of it, so it may be tried again.
                sql.change(FORGET, provider.value(), key.key());
            }
            return Outcome.refused(refusal);
        });
    }

    private static Outcome<ServiceCall> repeated(Optional<Row> row, Repeat key,
            Function<UUID, Outcome<ServiceCall>> again) {
        if (row.isEmpty()) {
            // The first one was refused this very moment.
            return refused(ProblemType.TRY_AGAIN);
        }
        if (!row.get().digest.equals(key.requestDigest())) {
            return refused(ProviderProblems.KEY_REUSED);
        }
        return row.get().answer.isPresent() ? refused(VerificationProblems.WRONG_CODE) : again.apply(row.get().about);
    }

    private Optional<Row> found(ProviderId provider, Repeat key) {
        return sql.first(FIND, Row::read, provider.value(), key.key());
    }

    private static Outcome<ServiceCall> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }

    private record Row(String digest, UUID about, Optional<String> answer) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString("digest"), row.getObject("about", UUID.class),
                    Sql.perhapsText(row, "answer"));
        }
    }
}
