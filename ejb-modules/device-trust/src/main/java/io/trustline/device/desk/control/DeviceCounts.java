package io.trustline.device.desk.control;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.StateCount;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** How many devices are in each state. Counting a million takes a while, so it is done now and then for everybody. */
@ApplicationScoped
public class DeviceCounts {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    /** Counting never takes more than a thirtieth of the database's time, however many devices there are. */
    private static final int TIMES_ITS_COST = 30;
    private static final String COUNT = "SELECT state, count(*) AS devices FROM device.device GROUP BY state";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted last = new Counted(List.of(), Instant.MIN);

    /** In the order of a device's life, states with nobody too. Whoever comes while others count gets the last. */
    public List<StateCount> counts() {
        if (clock.instant().isBefore(last.goodUntil())) {
            return last.counts();
        }
        if (last.counts().isEmpty()) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return last.counts();
        }
        try {
            return countOnce();
        } finally {
            counting.unlock();
        }
    }

    private List<StateCount> countOnce() {
        var begun = clock.instant();
        if (!begun.isBefore(last.goodUntil())) {
            var counts = count();
            var cost = Duration.between(begun, clock.instant()).multipliedBy(TIMES_ITS_COST);
            last = new Counted(counts, begun.plus(cost.compareTo(GOOD_FOR) > 0 ? cost : GOOD_FOR));
        }
        return last.counts();
    }

    private List<StateCount> count() {
        var found = new EnumMap<DeviceState, Long>(DeviceState.class);
        new Sql(database).all(COUNT, row -> found.put(DeviceState.valueOf(row.getString("state")),
                row.getLong("devices")));
        return List.of(DeviceState.values()).stream()
                .map(state -> new StateCount(state, found.getOrDefault(state, 0L))).toList();
    }

    private record Counted(List<StateCount> counts, Instant goodUntil) {}
}
