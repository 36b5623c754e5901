package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.factor.api.FactorsView.Used;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Authenticator apps: one that counts for each account, and perhaps another that is being set up. */
@ApplicationScoped
public class Authenticators {

    /** So long the same picture is shown again. */
    private static final Duration SET_UP_WITHIN = Duration.ofHours(1);
    /** RFC 6238 §6: clocks differ, and people type slowly. */
    private static final int DRIFT_STEPS = 1;
    private static final String OF = " FROM portal.authenticator WHERE account_id = ? AND confirmed = ?";
    private static final String SECRET = "SELECT secret, since" + OF;
    private static final String VIEW = "SELECT since, last_used" + OF;
    private static final String ADD = "INSERT INTO portal.authenticator (account_id, confirmed, secret, since,"
            + " last_step) VALUES (?, FALSE, ?, ?, 0)";
    private static final String USE = "UPDATE portal.authenticator SET last_step = ?, last_used = ?"
            + " WHERE account_id = ? AND confirmed = ? AND last_step < ?";
    private static final String CONFIRM = "UPDATE portal.authenticator SET confirmed = TRUE, since = ?,"
            + " last_used = NULL WHERE account_id = ? AND confirmed = FALSE";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PortalKeys keys;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    Optional<Used> of(CustomerId customer) {
        return sql().first(VIEW, row -> new Used(Sql.instant(row, "since"), Sql.perhapsInstant(row, "last_used")),
                customer.value(), true);
    }

    /** The one that was begun lately, or a new one. */
    public byte[] begin(CustomerId customer) {
        var latest = clock.instant().minus(SET_UP_WITHIN);
        var begun = sql().first(SECRET, row -> Sql.instant(row, "since").isAfter(latest)
                ? Optional.of(row.getString("secret"))
                : Optional.<String>empty(), customer.value(), false);
        return begun.flatMap(sealed -> sealed).map(sealed -> open(customer, sealed)).orElseGet(() -> add(customer));
    }

    /** Right for the one that is being set up: from now on it counts, and the one before no more. */
    public boolean confirm(CustomerId customer, String typed) {
        if (!takes(customer, typed, false)) {
            return false;
        }
        remove(customer);
        return sql().change(CONFIRM, clock.instant(), customer.value()) == 1;
    }

    boolean takes(CustomerId customer, String typed) {
        return takes(customer, typed, true);
    }

    /** @return false where there was none */
    public boolean remove(CustomerId customer) {
        return sql().change("DELETE" + OF, customer.value(), true) == 1;
    }

    private boolean takes(CustomerId customer, String typed, boolean confirmed) {
        var secret = sql().first(SECRET, row -> row.getString("secret"), customer.value(), confirmed)
                .map(sealed -> open(customer, sealed));
        var step = secret.map(known -> match(known, Typed.plain(typed))).orElse(OptionalLong.empty());
        // Of two who show the same code at once, one moves the step on.
        return step.isPresent() && sql().change(USE, step.getAsLong(), clock.instant(), customer.value(), confirmed,
                step.getAsLong()) == 1;
    }

    private OptionalLong match(byte[] secret, String typed) {
        long now = TimeCode.step(clock.instant());
        var given = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(now - DRIFT_STEPS, now + DRIFT_STEPS)
                .filter(step -> MessageDigest.isEqual(TimeCode.of(secret, step).getBytes(StandardCharsets.UTF_8),
                        given))
                .max();
    }

    private byte[] add(CustomerId customer) {
        var secret = new byte[TimeCode.SECRET_BYTES];
        random.nextBytes(secret);
        var sealed = keys.vault().seal(PortalKeyUse.AUTHENTICATORS, row(customer), secret);
        sql().change("DELETE" + OF, customer.value(), false);
        sql().change(ADD, customer.value(), sealed, clock.instant());
        return secret;
    }

    private byte[] open(CustomerId customer, String sealed) {
        return keys.vault().open(PortalKeyUse.AUTHENTICATORS, row(customer), sealed);
    }

    private static String row(CustomerId customer) {
        return "portal.authenticator/" + customer;
    }

    private Sql sql() {
        return new Sql(database);
    }
}
