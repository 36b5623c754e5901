package io.trustline.sip.call.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time and steps of a town where a test moves the hands of the clock. */
public final class TownClock extends Clock implements Steps {

    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final PriorityQueue<Due> alarms = new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::no));
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private long count;

    @Override
    public void run(Runnable step) {
        steps.add(step);
    }

    @Override
    public Alarm after(Duration wait, Runnable step) {
        var due = new Due(now.plus(wait), count++, step);
        alarms.add(due);
        return () -> alarms.remove(due);
    }

    /** Everything that is to be done now. */
    public void settle() {
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            step.run();
        }
    }

    public void pass(Duration time) {
        var until = now.plus(time);
        settle();
        while (!alarms.isEmpty() && !alarms.peek().at().isAfter(until)) {
            var due = alarms.poll();
            now = due.at();
            due.step().run();
            settle();
        }
        now = until;
    }

    public int waitingAlarms() {
        return alarms.size();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private record Due(Instant at, long no, Runnable step) {}
}
