package io.trustline.sip.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one wish to call for ever; chosen by whoever wishes, so that asking twice calls once. */
public record CallId(UUID value) {

    public CallId { Objects.requireNonNull(value, "call id"); }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<CallId> parse(String text) {
        try {
            var id = UUID.fromString(text.strip());
            return id.toString().equalsIgnoreCase(text.strip()) ? Optional.of(new CallId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
