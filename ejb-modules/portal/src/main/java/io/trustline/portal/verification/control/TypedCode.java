package io.trustline.portal.verification.control;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits as somebody typed them: full-width ones, spaces and hyphens are forgiven. */
public record TypedCode(String digits) {

    /** Nobody types more than this; longer input is not even looked at. */
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    public static Optional<TypedCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        var digits = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new TypedCode(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
