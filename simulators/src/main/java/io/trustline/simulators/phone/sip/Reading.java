package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.sound.Offer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;

/** Reads what a caller says. */
final class Reading {

    private static final int LONGEST_NAME = 64;

    private Reading() {
    }

    static Optional<Offer> offer(Request request) {
        return hasSound(request)
                ? Offer.of(new String(request.getRawContent(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    static boolean hasSound(Request request) {
        var content = request.getRawContent();
        return content != null && content.length > 0;
    }

    static boolean isInsideCall(Request request) {
        return ((ToHeader) request.getHeader(ToHeader.NAME)).getTag() != null;
    }

    /** Whether the caller wants to prove that it heard the ringing (RFC 3262). */
    static boolean wantsProof(Request request) {
        return names(request, "Supported") || names(request, "Require");
    }

    /** The number that calls, as it says itself. */
    static String caller(Request request) {
        var address = ((FromHeader) request.getHeader(FromHeader.NAME)).getAddress();
        var said = address.getURI() instanceof SipURI uri && uri.getUser() != null
                ? uri.getUser()
                : address.getURI().toString();
        var plain = said.replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    private static boolean names(Request request, String header) {
        for (Iterator<?> values = request.getHeaders(header); values.hasNext();) {
            if (((Header) values.next()).toString().contains("100rel")) {
                return true;
            }
        }
        return false;
    }
}
