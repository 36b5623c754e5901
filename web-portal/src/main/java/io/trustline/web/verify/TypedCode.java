package io.trustline.web.verify;

import java.util.Optional;

/**
 * A code as somebody typed or pasted it: spaces, hyphens and full-width digits are how people write, not mistakes.
 *
 * @param digits empty where it cannot be a code
 * @param fault the key of what to say then; empty otherwise
 */
public record TypedCode(Optional<String> digits, String fault) {

    private static final int LENGTH = 6;
    private static final int LONGEST = 100;
    private static final String BETWEEN_DIGITS = "[\\s\\u00a0\\u3000\\u2010-\\u2015\\uff0d-]";

    public static TypedCode of(String typed) {
        if (typed == null || typed.isBlank()) {
            return wrong("fault.code.empty");
        }
        if (typed.length() > LONGEST) {
            return wrong("fault.code.long");
        }
        var plain = plain(typed);
        if (!plain.chars().allMatch(at -> at >= '0' && at <= '9')) {
            return wrong("fault.code.form");
        }
        if (plain.length() != LENGTH) {
            return wrong(plain.length() < LENGTH ? "fault.code.short" : "fault.code.long");
        }
        return new TypedCode(Optional.of(plain), "");
    }

    private static TypedCode wrong(String fault) {
        return new TypedCode(Optional.empty(), fault);
    }

    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.replaceAll(BETWEEN_DIGITS, "").codePoints().forEach(at -> {
            int digit = Character.digit(at, 10);
            plain.appendCodePoint(digit < 0 ? at : '0' + digit);
        });
        return plain.toString();
    }

    /** Never the code itself. */
    @Override
    public String toString() {
        return "TypedCode[…]";
    }
}
