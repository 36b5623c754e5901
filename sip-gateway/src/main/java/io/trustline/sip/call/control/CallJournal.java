package io.trustline.sip.call.control;

import io.trustline.sip.api.CallStage;
import java.time.Instant;

/** Where a call writes what happens to it; returns at once. */
public interface CallJournal {

    void progressed(CallTag tag, CallStage stage, Instant at);

    /** Once for each call, the last thing it writes. */
    void ended(CallRecord record);
}
