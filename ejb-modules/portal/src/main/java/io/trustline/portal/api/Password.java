package io.trustline.portal.api;

import java.text.Normalizer;
import java.util.Optional;

/** A password as typed, within bounds; shows itself to nobody. */
public record Password(String value) {

    /** NIST SP 800-63B-4 §3.1.1.2: at least 8, at least 64 accepted, counted in code points. */
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    public Password {
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a password");
        }
    }

    /** Full-width and half-width forms of one character are one password (NFKC, as NIST advises). */
    public static Optional<Password> parse(String typed) {
        if (typed == null || typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Password(Normalizer.normalize(typed, Normalizer.Form.NFKC)));
        } catch (IllegalArgumentException notAPassword) {
            return Optional.empty();
        }
    }

    public boolean isLongEnough() {
        return value.codePointCount(0, value.length()) >= SHORTEST;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
