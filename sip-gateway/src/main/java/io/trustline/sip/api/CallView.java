package io.trustline.sip.api;

import java.time.Instant;
import java.util.Optional;

/** A call from outside. */
public record CallView(CallId call, String challenge, Optional<CallStage> stage, Optional<CallOutcome> outcome,
        Instant askedAt) {}
