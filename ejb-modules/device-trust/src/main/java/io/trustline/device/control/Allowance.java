package io.trustline.device.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many of something for each name within an hour of the clock, counted in this node's memory: it protects the
 * node's own processors. The table is bounded; beyond its bound nobody is counted, rather than somebody locked out.
 */
public final class Allowance {

    private static final int MOST_NAMES = 200_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int limit;
    private volatile Window window = new Window(-1, Map.of());

    public Allowance(int limit) {
        this.limit = limit;
    }

    /** Takes one; or says how long until the next hour begins. */
    public Optional<Refusal> take(String name, Instant now) {
        var counts = windowOf(now.getEpochSecond() / WINDOW.toSeconds()).counts();
        if (counts.size() >= MOST_NAMES && !counts.containsKey(name)) {
            return Optional.empty();
        }
        if (counts.merge(name, 1, (used, one) -> Math.min(used + one, limit + 1)) <= limit) {
            return Optional.empty();
        }
        long left = WINDOW.toSeconds() - now.getEpochSecond() % WINDOW.toSeconds();
        return Optional.of(new Refusal(ProblemType.OVER_LIMIT, Duration.ofSeconds(left)));
    }

    private Window windowOf(long hour) {
        var present = window;
        if (present.hour() == hour) {
            return present;
        }
        synchronized (this) {
            if (window.hour() != hour) {
                window = new Window(hour, new ConcurrentHashMap<>());
            }
            return window;
        }
    }

    private record Window(long hour, Map<String, Integer> counts) {}
}
