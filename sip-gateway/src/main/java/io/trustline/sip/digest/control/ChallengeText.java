package io.trustline.sip.digest.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the parameters of a challenge, total over any text: what cannot be read, repeats itself, is too long or holds
 * control characters leaves the map empty. Quoted values keep their escapes, as RFC 7616 hashes and repeats them.
 */
final class ChallengeText {

    private static final String SCHEME = "Digest";
    private static final int LONGEST = 4096;
    private static final int LONGEST_VALUE = 1024;

    private final String text;
    private int at;
    private final Map<String, String> values = new HashMap<>();

    private ChallengeText(String text) {
        this.text = text;
    }

    static Map<String, String> read(String text) {
        boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 127 || c == '\t');
        if (!plain || !text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Map.of();
        }
        var reading = new ChallengeText(text);
        reading.at = SCHEME.length();
        return reading.readAll() ? reading.values : Map.of();
    }

    private boolean readAll() {
        do {
            skip(" \t,");
            if (at < text.length() && !readOne()) {
                return false;
            }
            skip(" \t");
        } while (at < text.length() && text.charAt(at) == ',');
        return at == text.length();
    }

    private boolean readOne() {
        var name = word().toLowerCase(Locale.ROOT);
        skip(" \t");
        if (name.isEmpty() || at >= text.length() || text.charAt(at++) != '=') {
            return false;
        }
        skip(" \t");
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        var value = quoted ? quoted() : word();
        return value != null && value.length() <= LONGEST_VALUE && values.put(name, value) == null;
    }

    private String word() {
        int from = at;
        while (at < text.length() && " \t,=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        int from = ++at;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at < text.length() ? text.substring(from, at++) : null;
    }

    private void skip(String blanks) {
        while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
