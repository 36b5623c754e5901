package io.trustline.portal.entry.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a way back in that an operator opened. */
public record ReEntryId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Optional<ReEntryId> parse(String text) {
        return text != null && FORM.matcher(text).matches()
                ? Optional.of(new ReEntryId(UUID.fromString(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
