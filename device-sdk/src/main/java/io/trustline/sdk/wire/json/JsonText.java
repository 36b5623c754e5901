package io.trustline.sdk.wire.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Walks over the characters of one JSON text and reads its scalars. */
final class JsonText {

    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_INTEGER = 18;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static JsonText of(byte[] utf8) {
        try {
            return new JsonText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Unfit("UTF-8");
        }
    }

    char peek() {
        if (at >= text.length()) {
            throw new Unfit("end");
        }
        return text.charAt(at);
    }

    boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void demand(char wanted) {
        if (!take(wanted)) {
            throw new Unfit("form");
        }
    }

    void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    void end() {
        blanks();
        if (at < text.length()) {
            throw new Unfit("more after the end");
        }
    }

    <T> T word(String word, T meaning) {
        if (!text.startsWith(word, at)) {
            throw new Unfit("word");
        }
        at += word.length();
        return meaning;
    }

    Number number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var number = text.substring(start, at);
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            throw new Unfit("number");
        }
        boolean whole = number.length() <= LONGEST_INTEGER && INTEGER.matcher(number).matches();
        return whole ? (Number) Long.valueOf(number) : new BigDecimal(number);
    }

    String string() {
        demand('"');
        var string = new StringBuilder();
        while (!take('"')) {
            char next = peek();
            at++;
            if (next < ' ') {
                throw new Unfit("control character");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        return whole(string.toString());
    }

    private char escaped() {
        char kind = peek();
        at++;
        if (kind == 'u') {
            return unicode();
        }
        int known = ESCAPES.indexOf(kind);
        if (known < 0) {
            throw new Unfit("escape");
        }
        return ESCAPED.charAt(known);
    }

    private char unicode() {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            char next = peek();
            int value = next < 128 ? Character.digit(next, 16) : -1;
            if (value < 0) {
                throw new Unfit("escape");
            }
            code = code << 4 | value;
            at++;
        }
        return (char) code;
    }

    /** Half a character is none: it would be written as something else. */
    private static String whole(String string) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new Unfit("half a character");
        }
        return string;
    }
}
