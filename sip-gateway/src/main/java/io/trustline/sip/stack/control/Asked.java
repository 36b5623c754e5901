package io.trustline.sip.stack.control;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
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
final class Asked {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    private final Wire wire;
    private final SIPRequest request;
    private final ServerTransaction transaction;

    /** Null as transaction: it takes no answer (ACK), or is answered outside one. */
    Asked(Wire wire, SIPRequest request, ServerTransaction transaction) {
        this.wire = wire;
        this.request = request;
        this.transaction = transaction;
    }

    String method() {
        return request.getMethod();
    }

    String callId() {
        return request.getCallId().getCallId();
    }

    String fromTag() {
        return Optional.ofNullable(request.getFromTag()).orElse("");
    }

    String toTag() {
        return Optional.ofNullable(request.getToTag()).orElse("");
    }

    long cseq() {
        return request.getCSeq().getSeqNumber();
    }

    InetAddress source() {
        return request.getPeerPacketSourceAddress();
    }

    String sdp() {
        return ResponseFacts.sdp(request);
    }

    Optional<Integer> q850() {
        return ResponseFacts.q850(request);
    }

    /** The first value of a header, "" where it has none. */
    String header(String name) {
        var values = ResponseFacts.values(request, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    Optional<String> contact() {
        return Optional.ofNullable(request.getContactHeader()).map(contact -> contact.getAddress().getURI().toString());
    }

    String body() {
        var raw = request.getRawContent();
        return raw == null ? "" : new String(raw, StandardCharsets.US_ASCII);
    }

    void answer(int status) {
        answer(status, Map.of());
    }

    void answer(int status, Map<String, String> headers) {
        send(build(status, headers, ""));
    }

    /** With a description of sound; returns what was sent, so that it can be sent again. */
    Response answer(int status, Map<String, String> headers, String sdp) {
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
