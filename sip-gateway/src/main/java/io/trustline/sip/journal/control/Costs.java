package io.trustline.sip.journal.control;

import io.trustline.sip.api.ServiceNumber;
import java.time.Instant;

/** Hears what a call has cost, in the transaction that writes its end. */
@FunctionalInterface
public interface Costs {

    void spent(ServiceNumber service, Instant decidedAt, long costMinor);
}
