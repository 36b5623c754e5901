package io.trustline.sip.stack.message.control;

import gov.nist.javax.sip.header.SIPHeader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.address.Address;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Response;

/** Reads out of an answer what a call wants to know. */
public final class ResponseFacts {

    private static final Pattern CAUSE = Pattern.compile("(?i)Q\\.850\\s*;.*?cause\\s*=\\s*\"?(\\d{1,3})");
    private static final Pattern MACHINE = Pattern.compile("(?i);\\s*(?:automata\\b|actor\\s*=\\s*\"?msg-taker)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9}).*");
    private static final int LONGEST_SDP = 16_384;

    private final Response response;

    public ResponseFacts(Response response) {
        this.response = response;
    }

    public int status() {
        return response.getStatusCode();
    }

    public String method() {
        return ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod();
    }

    public long cseq() {
        return ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
    }

    public String toTag() {
        return Optional.ofNullable(((ToHeader) response.getHeader(ToHeader.NAME)).getTag()).orElse("");
    }

    public String fromTag() {
        return Optional.ofNullable(((FromHeader) response.getHeader(FromHeader.NAME)).getTag()).orElse("");
    }

    public String to() {
        return value(response.getHeader(ToHeader.NAME));
    }

    public Optional<Address> contact() {
        return Optional.ofNullable((ContactHeader) response.getHeader(ContactHeader.NAME))
                .map(ContactHeader::getAddress);
    }

    /** The route set of the calling side: Record-Route backwards (RFC 3261 §12.1.2). */
    public List<String> routes() {
        var routes = new ArrayList<>(values(response, RecordRouteHeader.NAME));
        Collections.reverse(routes);
        return routes;
    }

    public static String sdp(Message message) {
        var type = (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME);
        var raw = message.getRawContent();
        boolean isSdp = type != null && "application".equalsIgnoreCase(type.getContentType())
                && "sdp".equalsIgnoreCase(type.getContentSubType());
        return isSdp && raw != null && raw.length <= LONGEST_SDP ? new String(raw, StandardCharsets.UTF_8) : "";
    }

    public String sdp() {
        return sdp(response);
    }

    /** RFC 5806 and RFC 7044: it goes elsewhere, or went. One entry of history alone says only where it was sent to. */
    public Optional<String> diverted() {
        if (status() == Response.CALL_IS_BEING_FORWARDED) {
            return Optional.of("181");
        }
        if (!values(response, "Diversion").isEmpty()) {
            return Optional.of("Diversion");
        }
        return values(response, "History-Info").size() > 1 ? Optional.of("History-Info") : Optional.empty();
    }

    public boolean isMachine() {
        return values(response, ContactHeader.NAME).stream().anyMatch(contact -> MACHINE.matcher(contact).find());
    }

    /** RSeq of a provisional that must be acknowledged, else 0. */
    public int reliable() {
        boolean required = values(response, "Require").stream().anyMatch(value -> value.contains("100rel"));
        return required ? number("RSeq").orElse(0) : 0;
    }

    public Optional<Integer> q850() {
        return q850(response);
    }

    public static Optional<Integer> q850(Message message) {
        return values(message, "Reason").stream().map(CAUSE::matcher).filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1))).findFirst();
    }

    public Optional<Duration> retryAfter() {
        return number("Retry-After").map(Duration::ofSeconds);
    }

    /** The number that a header begins with. */
    public Optional<Integer> number(String header) {
        return values(response, header).stream().map(NUMBER::matcher).filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1))).findFirst();
    }

    public List<String> all(String header) {
        return values(response, header);
    }

    public static List<String> values(Message message, String name) {
        var values = new ArrayList<String>();
        for (ListIterator<?> headers = message.getHeaders(name); headers.hasNext();) {
            values.add(value((Header) headers.next()));
        }
        return values;
    }

    private static String value(Header header) {
        return ((SIPHeader) header).getHeaderValue();
    }
}
