package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.call.LineBroken;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Writes the telephone's answers. */
final class Writing {

    private static final List<String> METHODS = List.of(Request.INVITE, Request.ACK, Request.BYE, Request.CANCEL,
            Request.OPTIONS, Request.PRACK, Request.UPDATE, Request.INFO);

    private final HeaderFactory headers;
    private final MessageFactory messages;
    private final InetSocketAddress place;
    private final RandomGenerator chance;

    Writing(SipFactory factory, InetSocketAddress place, RandomGenerator chance) throws PeerUnavailableException {
        this.headers = factory.createHeaderFactory();
        this.messages = factory.createMessageFactory();
        this.place = place;
        this.chance = chance;
    }

    String host() {
        return place.getAddress().getHostAddress();
    }

    int port() {
        return place.getPort();
    }

    String tag() {
        return Long.toHexString(chance.nextLong());
    }

    long session() {
        return chance.nextLong(1L << 31);
    }

    Response response(int status, Request request) {
        return written(() -> {
            var response = messages.createResponse(status, request);
            for (var method : METHODS) {
                response.addHeader(headers.createAllowHeader(method));
            }
            response.setHeader(headers.createSupportedHeader("100rel"));
            return response;
        });
    }

    void tag(Response response, String tag) {
        written(() -> {
            ((ToHeader) response.getHeader(ToHeader.NAME)).setTag(tag);
            return response;
        });
    }

    /** @param parameters of the one who answers, such as {@code ;automata} */
    void contact(Response response, Request request, String parameters) {
        var via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        var transport = "tcp".equalsIgnoreCase(via.getTransport()) ? ";transport=tcp" : "";
        var shown = host().contains(":") ? "[" + host() + "]" : host();
        header(response, "Contact", "<sip:phone@" + shown + ":" + place.getPort() + transport + ">" + parameters);
    }

    void header(Response response, String name, String value) {
        written(() -> {
            response.setHeader(headers.createHeader(name, value));
            return response;
        });
    }

    void sound(Response response, String sdp) {
        written(() -> {
            response.setContent(sdp, headers.createContentTypeHeader("application", "sdp"));
            return response;
        });
    }

    private static Response written(Text text) {
        try {
            return text.write();
        } catch (ParseException own) {
            throw new LineBroken("an answer could not be written", own);
        }
    }

    /** What may turn out not to be SIP. */
    @FunctionalInterface
    private interface Text {
        Response write() throws ParseException;
    }
}
