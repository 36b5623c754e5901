package io.trustline.sip.trunk.control;

import java.time.Duration;

/** How often trunks are asked, and how long a registration is wished for. */
public record TrunkRhythm(Duration optionsEvery, Duration registrationLife, Duration backOffMin, Duration backOffMax) {

    public static final TrunkRhythm USUAL = new TrunkRhythm(Duration.ofSeconds(30), Duration.ofMinutes(10),
            Duration.ofSeconds(5), Duration.ofMinutes(5));
}
