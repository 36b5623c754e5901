package io.trustline.device.upkeep.control;

import io.trustline.device.control.DeviceSettings;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Deletes rows past their time and destroys secrets past theirs, in small statements that lock nobody out. */
@ApplicationScoped
public class DevicePruning {

    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 1000;
    /** A key that was not used for so long after it was made will not be: the device never heard of it. */
    private static final Duration PENDING_KEPT = Duration.ofDays(7);
    /** Nothing is decrypted with an expired key; a day is for clocks and curiosity. */
    private static final Duration EXPIRED_KEPT = Duration.ofDays(1);
    private static final Duration SWAPS_KEPT = Duration.ofDays(400);

    private static final String SOME = " LIMIT " + AT_ONCE;
    private static final String NONCES = "DELETE FROM device.seen_nonce WHERE (owner, nonce) IN"
            + " (SELECT owner, nonce FROM device.seen_nonce WHERE seen_at < ?" + SOME + ")";
    private static final String UNUSED = "UPDATE device.negotiated_key SET state = 'FORMER', sealed = NULL,"
            + " continuity = NULL, ended_at = ? WHERE kid IN (SELECT kid FROM device.negotiated_key"
            + " WHERE state = 'PENDING' AND made_at < ?" + SOME + ")";
    private static final String EXPIRED = "UPDATE device.negotiated_key SET sealed = NULL, continuity = NULL"
            + " WHERE kid IN (SELECT kid FROM device.negotiated_key WHERE expires_at < ? AND sealed IS NOT NULL" + SOME
            + ")";
    private static final String FORMER = "DELETE FROM device.negotiated_key WHERE kid IN"
            + " (SELECT kid FROM device.negotiated_key WHERE ended_at < ?" + SOME + ")";
    private static final String SWAPS = "DELETE FROM device.sim_swap WHERE id IN"
            + " (SELECT id FROM device.sim_swap WHERE last_at < ?" + SOME + ")";
    /** They claimed a name once and never came in: nothing was ever proven, so nothing is lost. */
    private static final String STRANGERS = "SELECT id FROM device.device d WHERE d.state = 'REGISTERED'"
            + " AND d.created_at < ? AND d.factory_id IS NULL AND d.seen_at IS NULL AND NOT EXISTS"
            + " (SELECT 1 FROM device.negotiated_key k WHERE k.device_id = d.id)";
    private static final String STORIES = "DELETE FROM device.history WHERE device_id IN (SELECT id FROM (" + STRANGERS
            + SOME + ") AS strangers)";
    private static final String DEVICES = "DELETE FROM device.device WHERE id IN (SELECT id FROM (" + STRANGERS
            + " AND NOT EXISTS (SELECT 1 FROM device.history h WHERE h.device_id = d.id)" + SOME + ") AS strangers)";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    DeviceSettings settings;
    @Inject
    Clock clock;

    /** @return how many rows went */
    public int prune() {
        var now = clock.instant();
        var rememberedSince = now.minus(settings.clockWindow().multipliedBy(2)).minus(Duration.ofMinutes(5));
        return all(NONCES, rememberedSince) + all(UNUSED, now, now.minus(PENDING_KEPT))
                + all(EXPIRED, now.minus(EXPIRED_KEPT)) + all(FORMER, now.minus(settings.formerKeysKept()))
                + all(SWAPS, now.minus(SWAPS_KEPT)) + strangers(now.minus(settings.formerKeysKept()));
    }

    private int strangers(Instant before) {
        all(STORIES, before);
        return all(DEVICES, before);
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
