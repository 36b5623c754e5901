package io.trustline.sip.journal.control;

import io.trustline.sip.api.CallStage;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallTag;
import java.time.Instant;

/** What the journal writes: the row and the event that speaks of it. Joins the caller's transaction. */
public final class Pages {

    private final CallRows rows;
    private final CallMail mail;
    private final Costs costs;

    public Pages(CallRows rows, CallMail mail, Costs costs) {
        this.rows = rows;
        this.mail = mail;
        this.costs = costs;
    }

    void progressed(CallTag tag, CallStage stage, Instant at) {
        if (rows.reach(tag, stage, at)) {
            mail.progressed(tag, stage, at);
        }
    }

    /** A call that somebody else declared interrupted meanwhile stays so, and is not told of twice. */
    void ended(CallRecord record) {
        if (rows.end(record)) {
            rows.attempts(record);
            rows.freeChallenge(record.tag().call());
            costs.spent(record.tag().service(), record.askedAt(), record.costMinor());
            mail.ended(record.tag(), record.outcome(), record.endedAt());
        }
    }
}
