package io.trustline.portal.guard.api;

import java.time.Instant;
import java.util.Optional;

/** How calls to one prefix convert now: how many, how many of their codes were typed, and whether it is stopped. */
public record PrefixView(String prefix, long calls, long typed, Optional<Instant> stoppedUntil) {}
