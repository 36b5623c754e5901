package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.fault.UnreadableRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded} (WHATWG URL §5.1) strictly: what is not UTF-8, not properly
 * escaped, too much, or holds a NUL is refused, where the container would guess.
 */
final class FormFields {

    private static final int MOST = 200;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;

    FormFields add(byte[] encoded) {
        int start = 0;
        for (int at = 0; at <= encoded.length; at++) {
            if (at == encoded.length || encoded[at] == '&') {
                addPair(encoded, start, at);
                start = at + 1;
            }
        }
        return this;
    }

    Map<String, String[]> toMap() {
        var map = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> map.put(name, values.toArray(new String[0])));
        return map;
    }

    private void addPair(byte[] encoded, int start, int end) {
        if (start == end) {
            return;
        }
        if (++count > MOST) {
            throw new UnreadableRequest(ProblemType.BAD_REQUEST);
        }
        int equals = start;
        while (equals < end && encoded[equals] != '=') {
            equals++;
        }
        fields.computeIfAbsent(decode(encoded, start, equals), name -> new ArrayList<>())
                .add(decode(encoded, Math.min(equals + 1, end), end));
    }

    private static String decode(byte[] encoded, int start, int end) {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            if (encoded[at] == '%') {
                bytes.write(hex(encoded, at + 1, end) << 4 | hex(encoded, at + 2, end));
                at += 2;
            } else {
                bytes.write(encoded[at] == '+' ? ' ' : encoded[at]);
            }
        }
        return text(bytes.toByteArray());
    }

    private static int hex(byte[] encoded, int at, int end) {
        int digit = at < end ? Character.digit(encoded[at], 16) : -1;
        if (digit < 0) {
            throw new UnreadableRequest(ProblemType.BAD_REQUEST);
        }
        return digit;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableRequest(ProblemType.BAD_REQUEST);
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableRequest(ProblemType.BAD_REQUEST, notUtf8);
        }
    }
}
