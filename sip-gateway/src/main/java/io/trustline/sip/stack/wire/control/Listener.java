package io.trustline.sip.stack.wire.control;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.trustline.sip.stack.message.control.Shape;
import java.util.Map;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CallIdHeader;

/** Hears the stack and finds out whom it concerns. Safe for every thread. */
public final class Listener implements SipListener {

    private final Wire wire;
    private final Talks talks;

    public Listener(Wire wire, Talks talks) {
        this.wire = wire;
        this.talks = talks;
    }

    @Override
    public void processResponse(ResponseEvent event) {
        var response = (SIPResponse) event.getResponse();
        if (Shape.isSound(response)) {
            talks.find(response.getCallId().getCallId())
                    .ifPresent(talk -> talk.answered(response, event.getClientTransaction()));
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        var request = (SIPRequest) event.getRequest();
        try {
            var asked = new Asked(wire, request, transaction(event));
            if (isSound(request, asked)) {
                dispatch(asked);
            }
        } catch (SipException noTransaction) {
            answerAlone(request);
        } catch (WireTrouble unsendable) {
            // Whoever asked is gone, or asked from nowhere; there is nobody to tell.
            return;
        }
    }

    /**
     * The library tells transactions apart by their branch alone, and makes none for an INVITE without Contact; whoever
     * asks so is answered nevertheless.
     */
    private void answerAlone(SIPRequest request) {
        var asked = new Asked(wire, request, null);
        try {
            if (!asked.method().equals("CANCEL") && talks.find(asked.callId()).isEmpty() && isSound(request, asked)) {
                Outside.answer(asked);
            }
        } catch (WireTrouble unsendable) {
            // Whoever asked is gone; there is nobody to tell.
            return;
        }
    }

    private ServerTransaction transaction(RequestEvent event) throws SipException {
        if (event.getServerTransaction() != null || event.getRequest().getMethod().equals("ACK")) {
            return event.getServerTransaction();
        }
        return wire.serve(event.getRequest());
    }

    /** Refuses it where it is not. */
    private static boolean isSound(SIPRequest request, Asked asked) {
        int verdict = Shape.judge(request);
        if (verdict != Shape.SOUND && !asked.method().equals("ACK")) {
            var wants = Shape.wants(request);
            asked.answer(verdict, wants.isEmpty() ? Map.of() : Map.of("Unsupported", String.join(", ", wants)));
        }
        return verdict == Shape.SOUND;
    }

    /** Knowing a Call-ID and its tags is not enough: it must come from where the trunk is. */
    private void dispatch(Asked asked) {
        var talk = talks.find(asked.callId()).filter(known -> !asked.toTag().isEmpty());
        if (talk.isPresent() && talk.get().knows(asked.source())) {
            talk.get().asked(asked);
        } else {
            Outside.answer(asked);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        var transaction = event.getClientTransaction();
        if (transaction != null) {
            var callId = ((CallIdHeader) transaction.getRequest().getHeader(CallIdHeader.NAME)).getCallId();
            talks.find(callId).ifPresent(talk -> talk.lost(transaction, "no answer"));
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        // Names no transaction; its timer tells.
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // Nothing is kept with it.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // The stack keeps no dialogs for us.
    }
}
