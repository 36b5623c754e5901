package io.trustline.sip.stack.message.control;

import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.List;
import java.util.Set;
import javax.sip.message.Response;

/** Judges what the library's parser let through (RFC 3261 §8.2, RFC 4475). */
public final class Shape {

    /** Nothing is wrong with it. */
    public static final int SOUND = 0;

    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");
    private static final Set<String> EXTENSIONS = Set.of("100rel", "timer");
    private static final int MOST_HEADERS = 200;
    private static final int MOST_VIAS = 70;

    private Shape() {
    }

    /** The status to answer, or {@link #SOUND}. */
    public static int judge(SIPRequest request) {
        if (StrictParser.judgement(request) != SOUND) {
            return StrictParser.judgement(request);
        }
        if (!isComplete(request)
                || !request.getMethod().equals(request.getCSeq().getMethod())
                || !hasHonestLength(request)) {
            return Response.BAD_REQUEST;
        }
        if (count(request) > MOST_HEADERS || request.getViaHeaders().size() > MOST_VIAS) {
            return Response.MESSAGE_TOO_LARGE;
        }
        if (!SCHEMES.contains(request.getRequestURI().getScheme())) {
            return Response.UNSUPPORTED_URI_SCHEME;
        }
        if (request.getMaxForwards() != null && request.getMaxForwards().getMaxForwards() == 0) {
            return Response.TOO_MANY_HOPS;
        }
        return wants(request).isEmpty() ? SOUND : Response.BAD_EXTENSION;
    }

    /** Extensions that it requires of us and that we do not have. */
    public static List<String> wants(SIPRequest request) {
        return ResponseFacts.values(request, "Require").stream().filter(tag -> !EXTENSIONS.contains(tag)).toList();
    }

    public static boolean isSound(SIPResponse response) {
        return StrictParser.judgement(response) == SOUND && isComplete(response) && response.getStatusCode() >= 100
                && response.getStatusCode() < 700
                && hasHonestLength(response);
    }

    public static boolean isComplete(SIPMessage message) {
        return message.getFrom() != null && message.getTo() != null && message.getCallId() != null
                && message.getCSeq() != null && message.getTopmostVia() != null
                && message.getCallId().getCallId() != null && message.getCSeq().getSeqNumber() >= 0;
    }

    private static boolean hasHonestLength(SIPMessage message) {
        var length = (ContentLength) message.getContentLength();
        var raw = message.getRawContent();
        return length == null || length.getContentLength() == (raw == null ? 0 : raw.length);
    }

    private static int count(SIPMessage message) {
        int count = 0;
        for (var headers = message.getHeaders(); headers.hasNext(); headers.next()) {
            count++;
        }
        return count;
    }
}
