package io.trustline.sip.stack.control;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges a message's bytes where the library's parser forgives: what must be there once, and how a first line looks. */
final class RawShape {

    private static final Pattern REQUEST_LINE = Pattern.compile("[^ ]+ [^ <>]+ SIP/\\d+\\.\\d+");
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 \\d{3}( .*)?");
    private static final Pattern END = Pattern.compile("\\r?\\n\\r?\\n");
    /** The short forms of those that may stand once only (RFC 3261 §7.3.3). */
    private static final Map<String, String> SHORT = Map.of("f", "from", "t", "to", "i", "call-id", "l",
            "content-length", "c", "content-type");
    private static final Set<String> ONCE = Set.of("from", "to", "call-id", "cseq", "content-length", "max-forwards",
            "content-type");

    private RawShape() {
    }

    static boolean isSound(byte[] message) {
        var head = END.split(new String(message, StandardCharsets.ISO_8859_1).stripLeading(), 2)[0];
        var lines = head.split("\\r?\\n");
        return head.indexOf('\0') < 0
                && (REQUEST_LINE.matcher(lines[0]).matches() || STATUS_LINE.matcher(lines[0]).matches())
                && isNothingTwice(lines);
    }

    private static boolean isNothingTwice(String[] lines) {
        var seen = new HashSet<String>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            var name = colon < 0 ? "" : line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT);
            var full = SHORT.getOrDefault(name, name);
            if (ONCE.contains(full) && !seen.add(full)) {
                return false;
            }
        }
        return true;
    }
}
