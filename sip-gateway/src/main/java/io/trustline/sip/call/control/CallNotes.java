package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.media.control.MediaFigures;
import io.trustline.sip.trunk.control.Trunk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call remembers for its receipt while it lives. */
final class CallNotes {

    private static final int MOST_KEYS = 32;
    private static final int LONGEST_NOTE = 200;
    private static final long MINUTE_MILLIS = 60_000;

    private final Map<CallStage, Instant> reached = new EnumMap<>(CallStage.class);
    private final List<CallReceipt.Attempt> attempts = new ArrayList<>();
    private final StringBuilder keys = new StringBuilder();
    private Optional<Trunk> trunk = Optional.empty();
    private Optional<MediaFigures> figures = Optional.empty();
    private Optional<Integer> sipStatus = Optional.empty();
    private Optional<Integer> q850 = Optional.empty();
    private String note = "";
    private int timesSpoken;

    /** @return whether it is news */
    boolean reach(CallStage stage, Instant at) {
        return reached.putIfAbsent(stage, at) == null;
    }

    boolean hasReached(CallStage stage) {
        return reached.containsKey(stage);
    }

    void begin(Trunk with) {
        trunk = Optional.of(with);
    }

    void attempted(Instant begunAt, Optional<Integer> status, String result) {
        attempts.add(new CallReceipt.Attempt(trunk.orElseThrow().name(), begunAt, status, result));
    }

    /** Only keys that mean something are written down: somebody may key the very code. */
    void keyed(char key, boolean meant) {
        if (keys.length() < MOST_KEYS) {
            keys.append(meant ? key : '.');
        }
    }

    void spoken(int times) {
        timesSpoken += times;
    }

    void status(Optional<Integer> sip, Optional<Integer> cause) {
        sipStatus = sip;
        q850 = cause.or(() -> q850);
    }

    void cause(Optional<Integer> cause) {
        q850 = cause.or(() -> q850);
    }

    void note(String words) {
        var clean = words.replaceAll("\\p{Cntrl}", " ");
        note = clean.length() > LONGEST_NOTE ? clean.substring(0, LONGEST_NOTE) : clean;
    }

    void figures(MediaFigures last) {
        figures = Optional.of(last);
    }

    CallRecord close(CallOrder order, CallOutcome outcome, Instant at) {
        return new CallRecord(order.tag(), outcome, order.askedAt(), at,
                trunk.map(Trunk::name), reached, figures, timesSpoken, keys.toString(), sipStatus, q850, note,
                cost(at), attempts);
    }

    /** By started minutes of talking. */
    private long cost(Instant endedAt) {
        var answeredAt = reached.get(CallStage.ANSWERED);
        if (answeredAt == null) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(answeredAt, endedAt).toMillis());
        long minutes = (millis + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
        return minutes * trunk.orElseThrow().wish().costPerMinuteMinor();
    }
}
