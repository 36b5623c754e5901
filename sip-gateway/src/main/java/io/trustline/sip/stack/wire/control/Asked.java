package io.trustline.sip.stack.wire.control;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.message.control.StrictParser;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.ToHeader;
import javax.sip.message.Response;

/** A request of the other side, and the way to answer it. */
public final class Asked {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    private final Wire wire;
    private final SIPRequest request;
    private final ServerTransaction transaction;

    /** Null as transaction: it takes no answer (ACK), or is answered outside one. */
    public Asked(Wire wire, SIPRequest request, ServerTransaction transaction) {
        this.wire = wire;
        this.request = request;
        this.transaction = transaction;
    }

    public String method() {
        return request.getMethod();
    }

    public String callId() {
        return request.getCallId().getCallId();
    }

    public String fromTag() {
        return Optional.ofNullable(request.getFromTag()).orElse("");
    }

    public String toTag() {
        return Optional.ofNullable(request.getToTag()).orElse("");
    }

    public long cseq() {
        return request.getCSeq().getSeqNumber();
    }

    public InetAddress source() {
        return request.getPeerPacketSourceAddress();
    }

    public String sdp() {
        return ResponseFacts.sdp(request);
    }

    public Optional<Integer> q850() {
        return ResponseFacts.q850(request);
    }

    /** The first value of a header, "" where it has none. */
    public String header(String name) {
        var values = ResponseFacts.values(request, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    public Optional<String> contact() {
        return Optional.ofNullable(request.getContactHeader()).map(contact -> contact.getAddress().getURI().toString());
    }

    public String body() {
        var raw = request.getRawContent();
        return raw == null ? "" : new String(raw, StandardCharsets.US_ASCII);
    }

    public void answer(int status) {
        answer(status, Map.of());
    }

    public void answer(int status, Map<String, String> headers) {
        send(build(status, headers, ""));
    }

    /** With a description of sound; returns what was sent, so that it can be sent again. */
    public Response answer(int status, Map<String, String> headers, String sdp) {
        var response = build(status, headers, sdp);
        send(response);
        return response;
    }

    private Response build(int status, Map<String, String> headers, String sdp) {
        try {
            var response = wire.response(status, request);
            var to = (ToHeader) response.getHeader(ToHeader.NAME);
            if (to.getTag() == null) {
                to.setTag(wire.token());
            }
            for (var header : headers.entrySet()) {
                ((SIPMessage) response).addHeader(header.getKey() + ": " + header.getValue());
            }
            if (!sdp.isEmpty()) {
                response.setContent(sdp.getBytes(StandardCharsets.US_ASCII),
                        HEADERS.createContentTypeHeader("application", "sdp"));
            }
            return response;
        } catch (ParseException unwritable) {
            throw new WireTrouble("the answer could not be written", unwritable);
        }
    }

    private void send(Response response) {
        try {
            if (transaction == null) {
                sendBack((SIPMessage) response);
            } else {
                transaction.sendResponse(response);
            }
        } catch (SipException | InvalidArgumentException | IOException refused) {
            throw new WireTrouble(Reasons.of(refused), refused);
        }
    }

    /** Outside a transaction: the way that the request came. */
    private void sendBack(SIPMessage response) throws IOException {
        var way = StrictParser.way(request);
        if (way.isPresent()) {
            way.get().sendMessage(response);
        }
    }
}
