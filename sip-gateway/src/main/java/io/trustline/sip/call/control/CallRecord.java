package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.media.control.MediaFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written down of a call that is over; never the code. {@code reached} has the first moment of each stage. */
public record CallRecord(CallTag tag, CallOutcome outcome, Instant askedAt,
        Instant endedAt, Optional<String> trunk, Map<CallStage, Instant> reached, Optional<MediaFigures> figures,
        int timesSpoken, String keys, Optional<Integer> sipStatus, Optional<Integer> q850, String note,
        long costMinor, List<CallReceipt.Attempt> attempts) {

    public CallRecord {
        reached = Map.copyOf(reached);
        attempts = List.copyOf(attempts);
    }
}
