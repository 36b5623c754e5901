package io.trustline.portal.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The bearer secret in a session's cookie; shows itself to nobody. */
public record SessionToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public SessionToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a session token");
        }
    }

    public static Optional<SessionToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
