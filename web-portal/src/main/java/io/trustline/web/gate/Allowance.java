package io.trustline.web.gate;

import java.time.Clock;
import java.util.OptionalLong;

/** So many in a minute and no more; counts what it left out. */
final class Allowance {

    private final int perMinute;
    private final Clock clock;
    private long minute;
    private int taken;
    private long skipped;

    Allowance(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** How many were left out since the last one taken; empty when this one is left out too. */
    synchronized OptionalLong take() {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        if (taken >= perMinute) {
            skipped++;
            return OptionalLong.empty();
        }
        taken++;
        long before = skipped;
        skipped = 0;
        return OptionalLong.of(before);
    }
}
