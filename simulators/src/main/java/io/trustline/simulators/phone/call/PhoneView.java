package io.trustline.simulators.phone.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The telephone as it is at a moment.
 *
 * @param version grows with each change
 * @param calls newest first
 */
public record PhoneView(long version, Instant now, Manner manner, Optional<CallView> current, List<CallView> calls) {}
