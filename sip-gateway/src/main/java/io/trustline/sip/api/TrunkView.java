package io.trustline.sip.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trunk as it is now; never its password. {@code declared}: stands in the trunks file, so the console may only pause
 * it.
 */
public record TrunkView(String name, TrunkWish wish, boolean declared, boolean paused, TrunkHealth health,
        String healthNote, Optional<Instant> healthSince, int liveCalls, long callsToday, List<String> lastTroubles) {}
