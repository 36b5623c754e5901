package io.trustline.sip.trunk.control;

import io.trustline.kernel.identity.Msisdn;
import java.util.Optional;
import java.util.Set;

/** Finds the trunk for a call. Safe for every thread. */
public interface TrunkChoice {

    /**
     * The best trunk that is up, not paused, fits the number's prefix, and has room now (calls per second, calls at
     * once); by priority, then by weight. Takes the room, which must be given back.
     */
    Optional<Booking> book(Msisdn number, Set<String> exceptThese);
}
