package io.trustline.portal.entry.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The secret by which a browser carries one attempt from step to step; shows itself to nobody. */
public record AttemptToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public AttemptToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an attempt token");
        }
    }

    public static Optional<AttemptToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new AttemptToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
