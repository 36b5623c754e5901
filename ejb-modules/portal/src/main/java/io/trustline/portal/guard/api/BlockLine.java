package io.trustline.portal.guard.api;

import io.trustline.kernel.correlation.CorrelationId;
import java.time.Instant;
import java.util.Optional;

/** One call that was not asked for; the number is masked. */
public record BlockLine(long id, Instant at, BlockReason reason, String number, String address,
        Optional<String> service, Optional<Instant> until, CorrelationId correlation) {}
