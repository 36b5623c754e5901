package io.trustline.sip.api;

import java.util.Set;

/** A service and its bounds; {@code greeting} names the clip that introduces it, "" for the house's own. */
public record ServiceWish(ServiceNumber service, String name, boolean stopped, Set<KeyProfile> profiles,
        String greeting, int callsPerMinute, int callsPerDay, long spendPerDayMinor) {}
