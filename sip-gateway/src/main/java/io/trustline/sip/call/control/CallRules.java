package io.trustline.sip.call.control;

import java.time.Duration;

/** How long a call waits for what, and how often it does what. */
public record CallRules(Duration noReply, Duration ring, Duration pause, Duration keyWait, Duration total,
        Duration closeGuard, Duration trunkPatience, int mostTrunks, int mostTimesSpoken, int gateTries,
        boolean speakWhenDiverted) {

    /** What suits people; the settings begin with it. */
    public static CallRules usual() {
        return new CallRules(Duration.ofSeconds(5), Duration.ofSeconds(45), Duration.ofMillis(500),
                Duration.ofSeconds(8), Duration.ofSeconds(120), Duration.ofSeconds(3), Duration.ofSeconds(2), 3, 3, 3,
                false);
    }
}
