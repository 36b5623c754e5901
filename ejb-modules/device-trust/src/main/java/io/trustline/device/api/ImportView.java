package io.trustline.device.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far a list is. State is READING, DONE or INTERRUPTED (bring it again: what is known is skipped). */
public record ImportView(UUID id, String maker, String file, String state, long bytesAll, long bytesRead, long taken,
        long known, long bad, Instant startedAt, Optional<Instant> endedAt) {}
