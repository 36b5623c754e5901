package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** What browsers were asked to sign: one challenge at a time for each ceremony, answered once, within five minutes. */
@ApplicationScoped
class PasskeyCeremonies {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String FORGET = "DELETE FROM portal.passkey_ceremony WHERE name = ?";
    private static final String OPEN = "INSERT INTO portal.passkey_ceremony (name, account_id, challenge, good_until)"
            + " VALUES (?, ?, ?, ?)";
    private static final String FIND = "SELECT challenge FROM portal.passkey_ceremony"
            + " WHERE name = ? AND account_id = ? AND good_until > ?";
    private static final String CLOSE = FORGET + " AND challenge = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** @return the challenge, base64url */
    String open(String name, CustomerId customer) {
        var challenge = Tokens.secret(random);
        sql().change(FORGET, name);
        sql().change(OPEN, name, customer.value(), challenge, clock.instant().plus(LIFE));
        return challenge;
    }

    /** What was asked; of two answers one gets it. */
    Optional<byte[]> close(String name, CustomerId customer) {
        return sql().first(FIND, row -> row.getString("challenge"), name, customer.value(), clock.instant())
                .filter(challenge -> sql().change(CLOSE, name, challenge) == 1).map(Base64.getUrlDecoder()::decode);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
