package io.trustline.device.vault.control;

import io.trustline.device.api.MasterKeyView;
import io.trustline.device.control.DeviceLog;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Renews every seal under the present master key, a little at a time while everything else runs. It may be stopped at
 * any moment and on any node: what is done is done, and the rest is found again.
 */
@ApplicationScoped
public class Rewrapping {

    /** Until then another node may still seal under the former key. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PAUSE_WHEN_STUCK = Duration.ofMinutes(1);
    private static final String DONE = "SELECT 1 FROM device.rotation WHERE master_key = ?";
    private static final String FORGET = "DELETE FROM device.rotation WHERE master_key <> ?";
    private static final String FINISH = "INSERT INTO device.rotation (master_key, ended_at) VALUES (?, ?)"
            + " ON CONFLICT DO NOTHING";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    MasterKeys keys;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    private final ReentrantLock walking = new ReentrantLock();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong stuck = new AtomicLong();
    private volatile String name = "";
    private volatile boolean atWork;
    private volatile Instant noticedAt = Instant.EPOCH;
    private volatile Instant restUntil = Instant.EPOCH;
    private volatile String firstStuck = "";

    /** Call it every few seconds, outside any transaction; it returns at once when nothing is to do. */
    public void walk() {
        if (!walking.tryLock()) {
            return;
        }
        try {
            notice();
            if (atWork && !clock.instant().isBefore(restUntil)) {
                sweepAll();
            }
        } catch (RuntimeException broken) {
            restUntil = clock.instant().plus(GRACE);
            DeviceLog.LOG.rewrappingStumbled(broken.getClass().getSimpleName());
        } finally {
            walking.unlock();
        }
    }

    public MasterKeyView view() {
        return new MasterKeyView(keys.currentName(), waiting.get(), done.get(), atWork);
    }

    /** How many values could not be renewed, because they do not open. */
    public long stuck() {
        return stuck.get();
    }

    private void notice() {
        var current = keys.currentName();
        if (current.equals(name)) {
            return;
        }
        atWork = new Sql(database).first(DONE, row -> row.getInt(1), current).isEmpty();
        done.set(0);
        waiting.set(atWork ? countAll() : 0);
        noticedAt = clock.instant();
        restUntil = noticedAt;
        name = current;
        if (waiting.get() > 0) {
            DeviceLog.LOG.rewrapping(waiting.get(), current);
        }
    }

    private long countAll() {
        long all = 0;
        for (var column : SealedColumn.values()) {
            all += rows(column).count();
        }
        return all;
    }

    private void sweepAll() {
        var begun = clock.instant();
        stuck.set(0);
        long renewed = 0;
        for (var column : SealedColumn.values()) {
            renewed += sweep(column);
        }
        if (stuck.get() > 0) {
            DeviceLog.LOG.sealsBroken(stuck.get(), firstStuck);
            restUntil = clock.instant().plus(PAUSE_WHEN_STUCK);
        } else if (renewed == 0 && !begun.isBefore(noticedAt.plus(GRACE))) {
            finish();
        }
    }

    private long sweep(SealedColumn column) {
        var rows = rows(column);
        long renewed = 0;
        var batch = rows.after(null);
        while (!batch.isEmpty()) {
            long now = rows.replace(batch, row -> renew(column, row));
            renewed += now;
            done.addAndGet(now);
            waiting.updateAndGet(left -> Math.max(0, left - now));
            batch = rows.after(batch.get(batch.size() - 1));
        }
        return renewed;
    }

    /** Empty for one that does not open. */
    private String renew(SealedColumn column, SealedRows.SealedRow row) {
        var purpose = column.of(row.key());
        try {
            return vault.seal(purpose, vault.open(purpose, row.sealed()));
        } catch (SealBroken | MasterKeyMissing unreadable) {
            firstStuck = stuck.incrementAndGet() == 1 ? unreadable.getMessage() : firstStuck;
            return "";
        }
    }

    private void finish() {
        var sql = new Sql(database);
        sql.change(FORGET, name);
        sql.change(FINISH, name, clock.instant());
        atWork = false;
        waiting.set(0);
        DeviceLog.LOG.rewrapped(name, done.get());
    }

    private SealedRows rows(SealedColumn column) {
        return new SealedRows(database, column, vault.currentPrefix());
    }
}
