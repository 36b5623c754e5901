package io.trustline.sip.journal.control;

import io.trustline.sip.call.control.CallRecord;

/** Hears what a call has cost, in the transaction that writes its end. */
@FunctionalInterface
public interface Costs {

    void spent(CallRecord record);
}
