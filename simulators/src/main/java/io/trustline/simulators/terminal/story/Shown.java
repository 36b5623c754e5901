package io.trustline.simulators.terminal.story;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.json.Json;
import io.trustline.sdk.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How values look: secrets shortened, times readable. */
public final class Shown {

    private static final int VISIBLE = 6;
    private static final Set<String> SECRETS = Set.of("dkey", "token", "continuity-key");
    private static final Set<String> TIMES = Set.of("time", "notBefore", "expires", "tokenExpires");

    private Shown() {
    }

    /** The first few characters, and how much there is: enough to tell two apart, too little to use. */
    public static String secret(byte[] secret) {
        return secret(Octets.base64url(secret)) + " (" + secret.length * Byte.SIZE + " bit)";
    }

    public static String secret(String text) {
        return text.length() <= VISIBLE ? "…" : text.substring(0, VISIBLE) + "…";
    }

    public static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString().replace('T', ' ');
    }

    /** The header of a compact JOSE as it stands there; a question mark where it is none. */
    public static String header(String compact) {
        var first = compact.split("\\.", 2)[0];
        return Octets.fromBase64url(first).flatMap(Json::object).map(Shown::shortened).map(JsonWriter::text)
                .orElse("?");
    }

    /** A message's members, one to a line, for reading. */
    public static Map<String, String> members(byte[] json) {
        var shown = new LinkedHashMap<String, String>();
        Json.object(json).orElseGet(Map::of).forEach((name, value) -> shown.put(name, value(name, value)));
        return shown;
    }

    public static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String value(String name, Object value) {
        if (SECRETS.contains(name)) {
            return secret(value.toString());
        }
        if (TIMES.contains(name) && value instanceof Long seconds) {
            return seconds + "  (" + time(seconds) + ")";
        }
        return value instanceof Map<?, ?> || value instanceof Iterable<?> ? json(value) : value.toString();
    }

    private static String json(Object value) {
        var wrapped = JsonWriter.text(Map.of("v", value));
        return wrapped.substring("{\"v\":".length(), wrapped.length() - 1);
    }

    /** An ephemeral key is long and says nothing to a reader. */
    private static Map<String, Object> shortened(Map<String, Object> header) {
        var shorter = new LinkedHashMap<>(header);
        shorter.computeIfPresent("epk", (name, key) -> "…");
        return shorter;
    }
}
