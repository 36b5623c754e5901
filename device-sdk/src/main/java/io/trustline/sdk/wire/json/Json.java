package io.trustline.sdk.wire.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A strict reader: UTF-8, one object, no member twice, bounded depth and numbers, nothing before or after. */
public final class Json {

    /** Stands where the text says {@code null}. */
    public static final Object NULL = Optional.empty();

    private static final int DEEPEST = 8;

    private final JsonText text;

    private Json(JsonText text) {
        this.text = text;
    }

    /** Values are String, Long, BigDecimal, Boolean, List, Map or {@link #NULL}. */
    public static Optional<Map<String, Object>> object(byte[] utf8) {
        try {
            var reader = new Json(JsonText.of(utf8));
            reader.text.blanks();
            var object = reader.object(1);
            reader.text.end();
            return Optional.of(object);
        } catch (Unfit notJson) {
            return Optional.empty();
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new Unfit("too deep");
        }
        return switch (text.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text.string();
            case 't' -> text.word("true", true);
            case 'f' -> text.word("false", false);
            case 'n' -> text.word("null", NULL);
            default -> text.number();
        };
    }

    private Map<String, Object> object(int depth) {
        var members = new LinkedHashMap<String, Object>();
        text.demand('{');
        text.blanks();
        if (text.take('}')) {
            return members;
        }
        do {
            member(members, depth);
        } while (text.take(','));
        text.demand('}');
        return members;
    }

    private void member(Map<String, Object> members, int depth) {
        text.blanks();
        var name = text.string();
        text.blanks();
        text.demand(':');
        text.blanks();
        if (members.putIfAbsent(name, value(depth + 1)) != null) {
            throw new Unfit("member twice");
        }
        text.blanks();
    }

    private List<Object> array(int depth) {
        var elements = new ArrayList<>();
        text.demand('[');
        text.blanks();
        if (text.take(']')) {
            return elements;
        }
        do {
            text.blanks();
            elements.add(value(depth + 1));
            text.blanks();
        } while (text.take(','));
        text.demand(']');
        return elements;
    }
}
