package io.trustline.simulators.phone.call;

import java.time.Instant;
import java.util.Optional;

/**
 * A call as it is now, for whoever looks on.
 *
 * @param waiting it rings, and somebody has to press a button
 * @param audible there is sound of it
 */
public record CallView(int number, String caller, CallState state, boolean waiting, Instant began,
        Optional<Instant> answered, Optional<Instant> ended, Optional<Ending> ending, int keys, boolean audible) {}
