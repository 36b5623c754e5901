package io.trustline.sip.stack.wire.control;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import io.trustline.sip.stack.message.control.Shape;
import io.trustline.sip.stack.message.control.StrictParser;
import java.net.InetAddress;
import javax.sip.SipStack;
import javax.sip.message.Response;

/** Turns away what must not reach the transactions: answers of strangers, and floods. */
public final class Gate implements SIPMessageValve {

    private final Talks talks;
    private final Rates rates;

    public Gate(Talks talks, Rates rates) {
        this.talks = talks;
        this.rates = rates;
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        StrictParser.cameIn(request, channel);
        var via = request.getTopmostVia();
        // An answer must go back to where the question came from, never to where a stranger points.
        return via != null && via.getMAddr() == null && rates.admit(source(request, channel));
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        var message = (SIPResponse) response;
        var callId = message.getCallId();
        if (callId == null || callId.getCallId() == null) {
            return false;
        }
        var talk = talks.find(callId.getCallId()).filter(known -> known.knows(source(message, channel)));
        talk.filter(Talk::isOver).filter(late -> Shape.isSound(message))
                .ifPresent(late -> late.answered(message, null));
        return talk.filter(known -> !known.isOver()).isPresent();
    }

    public static InetAddress source(SIPMessage message, MessageChannel channel) {
        var packet = message.getPeerPacketSourceAddress();
        return packet != null ? packet : channel.getPeerPacketSourceAddress();
    }

    @Override
    public void init(SipStack stack) {
        // Made by us, not by the stack.
    }

    @Override
    public void destroy() {
        // Holds nothing.
    }
}
