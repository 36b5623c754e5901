package io.trustline.portal.verification.control;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.ServiceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One wish to call, and what was heard of it. */
record CallRow(CallId id, String subject, ServiceNumber service, boolean sent, Optional<CallStage> stage,
        Optional<CallOutcome> ending, Instant askedAt, Instant heardAt) {

    /** Nothing was heard of it for so long that nothing will be: its gateway is gone. */
    boolean isLost(Instant now, Duration silence) {
        return ending.isEmpty() && now.isAfter(heardAt.plus(silence));
    }

    boolean isLive(Instant now, Duration silence) {
        return sent && ending.isEmpty() && !isLost(now, silence);
    }

    Optional<CallOutcome> ending(Instant now, Duration silence) {
        return isLost(now, silence) ? Optional.of(CallOutcome.Plain.INTERRUPTED) : ending;
    }
}
