package io.trustline.device.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a device calls itself; personal, so it never shows itself. */
public record Did(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    public Did {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a device's own name");
        }
    }

    public static Optional<Did> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Did(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "did…";
    }
}
