package io.trustline.webapi.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often somebody failed to show who they are, within a window that opens with the first time; bounded. */
final class FailedTries {

    private final int most;
    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    FailedTries(int most, int limit, Duration window, Clock clock) {
        this.most = most;
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** How long they have to wait, if at all. */
    synchronized Optional<Duration> wait(String who) {
        var now = clock.instant();
        forget(now);
        return Optional.ofNullable(counts.get(who)).filter(count -> count.tries >= limit)
                .map(count -> Duration.between(now, count.since.plus(window)));
    }

    synchronized void count(String who) {
        var now = clock.instant();
        forget(now);
        if (!counts.containsKey(who) && counts.size() >= most) {
            // The eldest ends soonest anyway.
            counts.remove(counts.keySet().iterator().next());
        }
        counts.computeIfAbsent(who, name -> new Count(now)).tries++;
    }

    /** They could after all: what went before was a mistake of theirs. */
    synchronized void forgive(String who) {
        counts.remove(who);
    }

    /** Kept in the order in which they began. */
    private void forget(Instant now) {
        var eldest = counts.values().iterator();
        while (eldest.hasNext() && !eldest.next().since.plus(window).isAfter(now)) {
            eldest.remove();
        }
    }

    private static final class Count {

        private final Instant since;
        private int tries;

        Count(Instant since) {
            this.since = since;
        }
    }
}
