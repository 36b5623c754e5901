package io.trustline.portal.entry.api;

import java.time.Instant;

/** A way back in, as operators see it. */
public record ReEntryLine(ReEntryId id, String name, String askedBy, String reason, Instant askedAt, Instant dueAt,
        ReEntryState state) {

    /** Whether it may still be stopped. */
    public boolean isLive() {
        return state == ReEntryState.WAITING || state == ReEntryState.OPEN;
    }
}
