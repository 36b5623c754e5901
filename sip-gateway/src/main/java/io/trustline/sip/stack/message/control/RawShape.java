package io.trustline.sip.stack.message.control;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sip.message.Response;

/** Judges a message's bytes where the library's parser forgives: what must be there once, what a first line is. */
public final class RawShape {

    private static final Pattern REQUEST_LINE = Pattern.compile("[^ ]+ [^ <>]+ SIP/\\d+\\.\\d+");
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 \\d{3}( .*)?");
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern LINE_END = Pattern.compile("\\r?\\n(?![ \\t])");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern LOOSE_BRACKET = Pattern.compile("<\\s|\\s>");
    private static final Map<String, String> SHORT = Map.of("f", "from", "t", "to", "i", "call-id", "l",
            "content-length", "c", "content-type", "v", "via");
    private static final Set<String> NEEDED = Set.of("from", "to", "call-id", "cseq", "via");
    private static final Set<String> ONCE = Set.of("from", "to", "call-id", "cseq", "content-length", "max-forwards",
            "content-type");
    private static final Set<String> ADDRESSES = Set.of("from", "to");

    private RawShape() {
    }

    /** The status that it deserves, or {@link Shape#SOUND}. */
    public static int judge(byte[] message) {
        var lines = headOf(message);
        boolean request = REQUEST_LINE.matcher(lines[0]).matches();
        if (request && !lines[0].endsWith(" SIP/2.0")) {
            return Response.VERSION_NOT_SUPPORTED;
        }
        boolean sound = (request || STATUS_LINE.matcher(lines[0]).matches()) && headersAreSound(lines);
        return sound ? Shape.SOUND : Response.BAD_REQUEST;
    }

    /** The first line and the headers, folded ones in one piece. */
    public static String[] headOf(byte[] message) {
        return LINE_END.split(HEAD_END.split(new String(message, StandardCharsets.ISO_8859_1).stripLeading(), 2)[0]);
    }

    /** A header's name in lower case and in full; "" where the line has none. */
    public static String nameOf(String line) {
        int colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(name, name);
    }

    private static boolean headersAreSound(String[] lines) {
        var seen = new HashSet<String>();
        for (int at = 1; at < lines.length; at++) {
            var full = nameOf(lines[at]);
            boolean twice = !seen.add(full) && ONCE.contains(full);
            if (twice || ADDRESSES.contains(full) && isLoose(lines[at])) {
                return false;
            }
        }
        return seen.containsAll(NEEDED);
    }

    /** Space inside the angle brackets of an address (RFC 4475 §3.1.2.14). */
    private static boolean isLoose(String line) {
        return LOOSE_BRACKET.matcher(QUOTED.matcher(line).replaceAll("")).find();
    }
}
