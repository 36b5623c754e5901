package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/** Codes for the day on which everything else is lost: each is good once, and kept as a keyed digest only. */
@ApplicationScoped
public class RecoveryCodes {

    static final int HOW_MANY = 10;

    /** Crockford's base 32: nothing in it looks like anything else in it. Ten signs are 50 bits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ADD = "INSERT INTO portal.recovery_code (account_id, digest, since) VALUES (?, ?, ?)";
    private static final String FORGET = "DELETE FROM portal.recovery_code WHERE account_id = ?";
    private static final String USE = "UPDATE portal.recovery_code SET used_at = ?"
            + " WHERE account_id = ? AND digest = ? AND used_at IS NULL";
    private static final String SINCE = "SELECT since FROM portal.recovery_code WHERE account_id = ?"
            + " AND used_at IS NULL";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PortalKeys keys;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** Those before count no more. */
    public List<String> renew(CustomerId customer) {
        var codes = Stream.generate(this::draw).distinct().limit(HOW_MANY).toList();
        var now = clock.instant();
        var key = keys.ring().current(PortalKeyUse.RECOVERY_CODES);
        sql().change(FORGET, customer.value());
        codes.forEach(code -> sql().change(ADD, customer.value(), digest(key, customer, code), now));
        return codes.stream().map(code -> code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)).toList();
    }

    /** Also under keys that only open: they were given out before the present one. */
    boolean takes(CustomerId customer, String typed) {
        var code = Typed.unambiguous(typed);
        return keys.ring().names().stream()
                .flatMap(name -> keys.ring().named(name, PortalKeyUse.RECOVERY_CODES).stream())
                .anyMatch(
                        key -> sql().change(USE, clock.instant(), customer.value(), digest(key, customer, code)) == 1);
    }

    int left(CustomerId customer) {
        return unused(customer).size();
    }

    Optional<Instant> since(CustomerId customer) {
        return unused(customer).stream().findFirst();
    }

    private List<Instant> unused(CustomerId customer) {
        return sql().all(SINCE, row -> Sql.instant(row, "since"), customer.value());
    }

    private String draw() {
        return random.ints(LENGTH, 0, SIGNS.length()).mapToObj(SIGNS::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String digest(SecretKey key, CustomerId customer, String code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((customer + "/" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Sql sql() {
        return new Sql(database);
    }
}
