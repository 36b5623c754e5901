package io.trustline.kernel.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one account for life; never reused, never a secret. */
public record CustomerId(UUID value) {

    /** Under which things are written down that concern a name which nobody has (RFC 9562 §5.9, the nil UUID). */
    public static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

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
