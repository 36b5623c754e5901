package io.trustline.simulators.gateway;

import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.NumberHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One request on its way through, with only those of its headers that may go on. */
record Passage(String method, String path, Map<String, List<String>> headers, byte[] body) {

    /** RFC 9110 §7.6.1, and what the JDK's client writes itself. */
    private static final Set<String> ENDS_HERE = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authorization", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "host",
            "content-length", "expect", "date", "via", "http2-settings");
    /** Only the gateway speaks of where a request comes from. */
    private static final Set<String> OURS_TO_SAY = Set.of("forwarded", "x-forwarded-for", "x-forwarded-proto",
            "x-forwarded-host", "x-real-ip");

    /** What may go on, in either direction. */
    static Map<String, List<String>> passing(Map<String, List<String>> came) {
        var named = new TreeSet<String>();
        came.forEach((name, values) -> {
            if (name != null && name.equalsIgnoreCase("Connection")) {
                values.forEach(value -> List.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).forEach(named::add));
            }
        });
        var passing = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        came.forEach((name, values) -> {
            if (name != null && !name.startsWith(":") && !endsHere(name.toLowerCase(Locale.ROOT), named)) {
                passing.put(name, List.copyOf(values));
            }
        });
        return passing;
    }

    private static boolean endsHere(String name, Set<String> named) {
        return ENDS_HERE.contains(name) || named.contains(name) || OURS_TO_SAY.contains(name)
                || NumberHeaders.isOne(name);
    }

    /** A subscriber who digests must digest what they send. */
    boolean hasWrongDigest() {
        var digests = headers.getOrDefault(ContentDigest.HEADER, List.of());
        return digests.size() > 1 || digests.size() == 1 && !ContentDigest.matches(digests.get(0), body);
    }
}
