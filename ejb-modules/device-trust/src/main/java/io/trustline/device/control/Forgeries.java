package io.trustline.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers that nobody vouched for: counted all, written down at most once a minute for each address (KEY-4). */
@ApplicationScoped
public class Forgeries {

    private static final int MOST_ADDRESSES = 10_000;
    private static final String OTHERS = "further addresses";

    @Inject
    DeviceTallies tallies;
    @Inject
    Clock clock;

    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private volatile long minute;

    public void note(String address) {
        tallies.numberForged();
        turn(clock.instant().getEpochSecond() / 60);
        boolean full = waiting.size() >= MOST_ADDRESSES && !waiting.containsKey(address);
        var name = full ? OTHERS : address;
        if (waiting.merge(name, 1L, Long::sum) == 1) {
            DeviceLog.LOG.numberForged(name, 1);
        }
    }

    /** A new minute: tells how many more there were from those that were told once. */
    private synchronized void turn(long now) {
        if (now == minute) {
            return;
        }
        minute = now;
        waiting.forEach((address, times) -> {
            if (times > 1) {
                DeviceLog.LOG.numberForged(address, times - 1);
            }
        });
        waiting.clear();
    }
}
