package io.trustline.sdk.wire.http;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A structured-field dictionary of byte sequences: {@code a=:…:, b=:…:} (RFC 8941 §3.2, §3.3.5). */
final class ByteSequences {

    private static final int LONGEST = 2048;
    private static final Pattern MEMBER = Pattern.compile("([a-z*][a-z0-9_.*-]{0,63})=:([A-Za-z0-9+/]*={0,2}):");

    private ByteSequences() {
    }

    /** Empty where there is anything that is no byte sequence, or a name twice. */
    static Optional<Map<String, byte[]>> read(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var members = new LinkedHashMap<String, byte[]>();
        for (var part : header.split(",", -1)) {
            var member = MEMBER.matcher(part.strip());
            if (!member.matches() || !put(members, member.group(1), member.group(2))) {
                return Optional.empty();
            }
        }
        return Optional.of(members);
    }

    private static boolean put(Map<String, byte[]> members, String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(base64);
            return canonical && members.put(name, bytes) == null;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
