package io.trustline.portal.verification.control;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.ServiceNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A CDI event, fired once for each true step of a call within the transaction that writes it down: a further stage, or
 * the end. {@code subject} is the asker's own.
 */
public record CallMoved(CallId call, ServiceNumber service, String subject, Optional<CallStage> stage,
        Optional<CallOutcome> ending, Instant at) {}
