package io.trustline.sip.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything worth knowing about a call that is over or under way (VOX-12); never the code. */
public record CallReceipt(CallLine line, Language language, Optional<Duration> toInvite, Optional<Duration> toRing,
        Optional<Duration> toAnswer, Optional<Duration> answerToFirstDigit, Optional<Duration> answerToSpoken,
        Optional<Instant> endedAt,
        long packetsSent, long packetsReceived, long packetsSkipped, String codec, boolean encrypted,
        int timesSpoken, String keysPressed, Optional<Integer> sipStatus, Optional<Integer> q850, String note,
        long costMinor, List<Attempt> attempts) {

    /** One try over one trunk. */
    public record Attempt(String trunk, Instant at, Optional<Integer> sipStatus, String result) {}
}
