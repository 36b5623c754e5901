package io.trustline.portal.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The secret by which a browser shows that its owner signed in with it before; shows itself to nobody. */
public record BrowserToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public BrowserToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a browser token");
        }
    }

    public static Optional<BrowserToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new BrowserToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
