package io.trustline.device.binding.control;

import io.trustline.device.api.SimSwapKind;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Devices and SIMs that came apart, one row for each pair, counted. */
@ApplicationScoped
public class SimSwaps {

    private static final Duration TOLD_ONCE_IN = Duration.ofHours(1);
    private static final String PAIR = " WHERE device_id = ? AND expected = ? AND seen = ? AND kind = ?";
    private static final String KNOWN = "SELECT told_at, settled_at FROM device.sim_swap" + PAIR;
    private static final String AGAIN = "UPDATE device.sim_swap SET times = times + 1, last_at = ?, told_at = ?,"
            + " settled_at = NULL" + PAIR;
    private static final String FIRST = "INSERT INTO device.sim_swap (id, device_id, kind, expected, seen, times,"
            + " first_at, last_at, told_at) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)";
    private static final String SETTLE = "UPDATE device.sim_swap SET settled_at = ?"
            + " WHERE device_id = ? AND settled_at IS NULL";
    private static final String SINCE = "SELECT max(last_at) AS last FROM (SELECT last_at FROM device.sim_swap"
            + " WHERE expected = ? AND kind <> 'CLAIMED' AND last_at > ? AND settled_at IS NULL"
            + " UNION ALL SELECT last_at"
            + " FROM device.sim_swap WHERE seen = ? AND last_at > ? AND settled_at IS NULL) AS swaps";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    RandomGenerator random;

    /** Joins the caller's transaction, which holds the device's row. @return whether the world should hear of it */
    boolean count(DeviceId device, SimSwapKind kind, Msisdn expected, Msisdn seen, Instant now) {
        var pair = new Object[]{device.value(), expected.e164(), seen.e164(), kind};
        var known = sql().first(KNOWN, row -> new Known(Sql.instant(row, "told_at"),
                Sql.perhapsInstant(row, "settled_at")), pair);
        if (known.isEmpty()) {
            sql().change(FIRST, Tokens.id(random), device.value(), kind, expected.e164(), seen.e164(), now, now, now);
            return true;
        }
        boolean tell = known.get().isOld(now);
        sql().change(AGAIN, now, tell ? now : known.get().toldAt(), pair[0], pair[1], pair[2], pair[3]);
        return tell;
    }

    /** An operator, or a binding that was allowed, put an end to it. */
    public void settle(DeviceId device, Instant now) {
        sql().change(SETTLE, now, device.value());
    }

    /** When this number last came apart from its device, or its device from it. */
    public Optional<Instant> since(Msisdn number, Instant since) {
        return sql().first(SINCE, row -> Sql.perhapsInstant(row, "last"), number.e164(), since, number.e164(), since)
                .flatMap(last -> last);
    }

    private Sql sql() {
        return new Sql(database);
    }

    private record Known(Instant toldAt, Optional<Instant> settledAt) {

        boolean isOld(Instant now) {
            return settledAt.isPresent() || !now.isBefore(toldAt.plus(TOLD_ONCE_IN));
        }
    }
}
