package io.trustline.sip.journal.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallProgressed;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.call.control.CallTag;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** News of calls, told if and when the caller's transaction commits. */
public final class CallMail {

    private final Outbox outbox;
    private final RandomGenerator random;

    public CallMail(DataSource database, RandomGenerator random) {
        this.outbox = new Outbox(database, "sip");
        this.random = random;
    }

    void progressed(CallTag tag, CallStage stage, Instant at) {
        put(CallProgressed.TYPE, tag.correlation(),
                new CallProgressed(tag.call(), tag.challenge(), stage, at).toJson());
    }

    public void ended(CallTag tag, CallOutcome outcome, Instant at) {
        put(CallEnded.TYPE, tag.correlation(), new CallEnded(tag.call(), tag.challenge(), outcome, at).toJson());
    }

    private void put(MessageType type, CorrelationId correlation, JsonObject body) {
        outbox.put(new Envelope(Tokens.id(random), type, correlation, body));
    }
}
