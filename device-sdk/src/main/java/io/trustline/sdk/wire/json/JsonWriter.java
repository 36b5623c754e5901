package io.trustline.sdk.wire.json;

import io.trustline.sdk.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes one object, members in the order in which they came; bytes as base64url, what is absent not at all. */
public final class JsonWriter {

    private final Map<String, Object> members = new LinkedHashMap<>();

    public JsonWriter with(String name, Object value) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(present -> members.put(name, present));
        } else {
            members.put(name, value);
        }
        return this;
    }

    public Map<String, Object> map() {
        return members;
    }

    public byte[] bytes() {
        return of(members);
    }

    public static byte[] of(Map<String, ?> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Map<String, ?> object) {
        var text = new StringBuilder();
        write(object, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> object) {
            object(object, text);
        } else if (value instanceof Collection<?> elements) {
            array(elements, text);
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof byte[] bytes) {
            string(Octets.base64url(bytes), text);
        } else if (value instanceof Optional<?>) {
            text.append("null");
        } else {
            string(value.toString(), text);
        }
    }

    private static void object(Map<?, ?> object, StringBuilder text) {
        var comma = "";
        text.append('{');
        for (var member : object.entrySet()) {
            text.append(comma);
            string(member.getKey().toString(), text);
            text.append(':');
            write(member.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void array(Collection<?> elements, StringBuilder text) {
        var comma = "";
        text.append('[');
        for (var element : elements) {
            text.append(comma);
            write(element, text);
            comma = ",";
        }
        text.append(']');
    }

    private static void string(String string, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            char next = string.charAt(at);
            if (next == '"' || next == '\\') {
                text.append('\\').append(next);
            } else if (next < ' ') {
                text.append(String.format("\\u%04x", (int) next));
            } else {
                text.append(next);
            }
        }
        text.append('"');
    }
}
