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
import javax.sql.DataSource;

/** How many devices are in each state. Counting a million takes a while, so it is done now and then for everybody. */
@ApplicationScoped
public class DeviceCounts {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final String COUNT = "SELECT state, count(*) AS devices FROM device.device GROUP BY state";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    private volatile List<StateCount> counts = List.of();
    private volatile Instant countedAt = Instant.MIN;

    /** In the order of a device's life, states that nobody is in too. */
    public List<StateCount> counts() {
        if (isOld()) {
            countOnce();
        }
        return counts;
    }

    private synchronized void countOnce() {
        if (!isOld()) {
            return;
        }
        var found = new EnumMap<DeviceState, Long>(DeviceState.class);
        new Sql(database).all(COUNT, row -> found.put(DeviceState.valueOf(row.getString("state")),
                row.getLong("devices")));
        counts = List.of(DeviceState.values()).stream()
                .map(state -> new StateCount(state, found.getOrDefault(state, 0L))).toList();
        countedAt = clock.instant();
    }

    private boolean isOld() {
        return countedAt.equals(Instant.MIN) || !clock.instant().isBefore(countedAt.plus(GOOD_FOR));
    }
}
