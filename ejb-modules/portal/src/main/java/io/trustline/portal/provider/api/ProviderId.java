package io.trustline.portal.provider.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names a tenant. */
public record ProviderId(UUID value) {

    public ProviderId { Objects.requireNonNull(value, "provider id"); }

    public static Optional<ProviderId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new ProviderId(id)) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
