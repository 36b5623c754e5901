package io.trustline.sip.stack.message.control;

import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a request out of one that cannot be read: just enough of it to say 400 to whoever sent it. */
public final class Rescue {

    private static final String NOWHERE = "<sip:invalid.invalid>";
    private static final Pattern METHOD = Pattern.compile("(?i)CSeq\\s*:\\s*\\d+\\s+([A-Z]{1,32})\\s*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,5}");

    private final Map<String, String> headers = new LinkedHashMap<>();

    private Rescue(byte[] message) {
        var lines = RawShape.headOf(message);
        for (int at = 1; at < lines.length; at++) {
            var name = RawShape.nameOf(lines[at]);
            headers.putIfAbsent(name, lines[at].replaceAll("\\s+", " "));
        }
    }

    /** Empty where it was no request, or says not even which way back. */
    public static Optional<byte[]> of(byte[] message) {
        var lines = RawShape.headOf(message);
        var rescue = new Rescue(message);
        if (lines[0].startsWith("SIP/") || !rescue.isReadable("via") || !rescue.hasPlainLength()) {
            return Optional.empty();
        }
        return Optional.of(rescue.text().getBytes(StandardCharsets.ISO_8859_1));
    }

    private String text() {
        var method = METHOD.matcher(headers.getOrDefault("cseq", ""));
        boolean named = isReadable("cseq") && method.matches()
                && !method.group(1).toUpperCase(Locale.ROOT).equals("ACK");
        var word = named ? method.group(1) : "OPTIONS";
        return word + " sip:invalid.invalid SIP/2.0\r\n" + headers.get("via") + "\r\n"
                + (named ? headers.get("cseq") : "CSeq: 1 OPTIONS") + "\r\n" + kept("from", "From: " + NOWHERE)
                + kept("to", "To: " + NOWHERE) + kept("call-id", "Call-ID: unreadable")
                + kept("content-length", "Content-Length: 0") + "Max-Forwards: 70\r\n\r\n";
    }

    private String kept(String name, String otherwise) {
        return (isReadable(name) ? headers.get(name) : otherwise) + "\r\n";
    }

    /** Over TCP the length says where the next message begins; with a length that lies there is none. */
    private boolean hasPlainLength() {
        var line = headers.get("content-length");
        return line == null || LENGTH.matcher(line.substring(line.indexOf(':') + 1).strip()).matches();
    }

    private boolean isReadable(String name) {
        try {
            return headers.containsKey(name) && StringMsgParser.parseSIPHeader(headers.get(name)) != null;
        } catch (ParseException | RuntimeException unreadable) {
            return false;
        }
    }
}
