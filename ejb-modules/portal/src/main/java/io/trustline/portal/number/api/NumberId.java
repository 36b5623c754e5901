package io.trustline.portal.number.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names a customer's number without telling it. */
public record NumberId(UUID value) {

    public NumberId { Objects.requireNonNull(value, "number id"); }

    public static Optional<NumberId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new NumberId(id)) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
