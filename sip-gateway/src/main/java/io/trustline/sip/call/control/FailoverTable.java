package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.leg.control.LegNews;

/** What a final answer means for the call. */
@FunctionalInterface
public interface FailoverTable {

    Verdict after(LegNews.Failed failed, boolean rang);

    /** Whether another trunk may try; if none does, that is the outcome. */
    record Verdict(boolean nextTrunk, CallOutcome outcome) {}
}
