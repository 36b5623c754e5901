package io.trustline.kernel.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one account for life; never reused, never a secret. */
public record CustomerId(UUID value) {

    public CustomerId { Objects.requireNonNull(value, "customer id"); }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<CustomerId> parse(String text) {
        try {
            var id = UUID.fromString(text.strip());
            return id.toString().equalsIgnoreCase(text.strip()) ? Optional.of(new CustomerId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
