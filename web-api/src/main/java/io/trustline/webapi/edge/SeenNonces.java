package io.trustline.webapi.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which signatures were taken within the window, so that none is taken twice; bounded. What was signed before this
 * server started cannot be judged by it.
 */
public final class SeenNonces {

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Instant since;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    public SeenNonces(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Signatures hold whole seconds, so the second of the start still counts as before it. */
    public boolean knowsAbout(Instant created) {
        return created.isAfter(since);
    }

    /** What becomes of one more. */
    public synchronized Take take(String nonce) {
        var now = clock.instant();
        forget(now);
        if (seen.containsKey(nonce)) {
            return Take.SEEN_BEFORE;
        }
        if (seen.size() >= most) {
            return Take.FULL;
        }
        // A clock ahead by one window may send it again until two windows from now.
        seen.put(nonce, now.plus(window.multipliedBy(2)));
        return Take.NEW;
    }

    /** Kept in the order in which they came, so the oldest stand first. */
    private void forget(Instant now) {
        var oldest = seen.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now)) {
            oldest.remove();
        }
    }

    /** Whether a nonce is new, was there before, or cannot be remembered. */
    public enum Take {
        NEW,
        SEEN_BEFORE,
        FULL
    }
}
