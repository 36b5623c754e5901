package io.trustline.portal.number.api;

import io.trustline.kernel.identity.Msisdn;
import java.time.Instant;
import java.util.Optional;

/**
 * A number of a customer's, for themselves.
 *
 * @param confirmedAt when a call proved it; until then it counts for nothing
 * @param coolsUntil until then no recovery and no withdrawal goes through it
 * @param simChangedAt its SIM card was changed; no call until it is confirmed again
 */
public record NumberView(NumberId id, Msisdn number, boolean primary, Instant addedAt, Optional<Instant> confirmedAt,
        Optional<Instant> coolsUntil, Optional<Instant> simChangedAt) {

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /** Whether a code may be read to it now. */
    public boolean isCallable() {
        return isConfirmed() && simChangedAt.isEmpty();
    }
}
