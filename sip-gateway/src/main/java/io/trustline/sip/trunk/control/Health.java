package io.trustline.sip.trunk.control;

import io.trustline.sip.api.TrunkHealth;
import java.time.Instant;
import java.util.Optional;

/** How a trunk is, with hysteresis: one lost answer takes no trunk away, one lucky one brings none back. */
final class Health {

    private static final int FAILURES_TO_FALL = 2;
    private static final int SUCCESSES_TO_RISE = 2;

    private TrunkHealth state = TrunkHealth.UNKNOWN;
    private String note = "";
    private Instant since;
    private int failures;
    private int successes;
    private int badCalls;
    private boolean downByCalls;

    void good(Instant now) {
        failures = 0;
        successes++;
        if (state == TrunkHealth.UNKNOWN || downByCalls || successes >= SUCCESSES_TO_RISE) {
            become(TrunkHealth.UP, "", now);
        }
    }

    /** A registration that was accepted leaves no doubt. */
    void registered(Instant now) {
        failures = 0;
        become(TrunkHealth.UP, "", now);
    }

    void bad(String why, Instant now) {
        successes = 0;
        failures++;
        if (failures >= FAILURES_TO_FALL) {
            become(TrunkHealth.DOWN, why, now);
        }
    }

    /** Calls tell too: two in a row that nobody answered or that broke take the trunk away until it is asked again. */
    void badCall(String why, Instant now) {
        successes = 0;
        badCalls++;
        if (badCalls >= FAILURES_TO_FALL && state != TrunkHealth.DOWN) {
            become(TrunkHealth.DOWN, why, now);
            downByCalls = true;
        }
    }

    void goodCall() {
        badCalls = 0;
        failures = 0;
    }

    private void become(TrunkHealth next, String why, Instant now) {
        if (next != state) {
            since = now;
        }
        state = next;
        note = why;
        badCalls = 0;
        downByCalls = false;
    }

    TrunkHealth state() {
        return state;
    }

    String note() {
        return note;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }
}
