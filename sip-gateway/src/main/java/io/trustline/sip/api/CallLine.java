package io.trustline.sip.api;

import java.time.Instant;
import java.util.Optional;

/** One call in a list; the number is masked. */
public record CallLine(CallId call, Instant askedAt, ServiceNumber service, String number, Optional<String> trunk,
        Optional<CallStage> stage, Optional<CallOutcome> outcome) {}
