package io.trustline.portal.verification.boundary;

import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.UnreadableMessage;
import io.trustline.portal.verification.control.CallNews;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallProgressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.util.function.Function;

/** Writes news of a call down; needs no inbox, since the same news twice change nothing. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallTransactions {

    @Inject
    CallNews news;

    public void write(Envelope envelope) {
        if (envelope.type().equals(CallProgressed.TYPE)) {
            news.progressed(read(CallProgressed::fromJson, envelope.body()));
        } else {
            news.ended(read(CallEnded::fromJson, envelope.bodyOf(CallEnded.TYPE)));
        }
    }

    private static <T> T read(Function<JsonObject, T> reader, JsonObject body) {
        try {
            return reader.apply(body);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException
                | DateTimeException malformed) {
            throw new UnreadableMessage("no news of a call", malformed);
        }
    }
}
