package io.trustline.kernel.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one device for life inside the platform; not what the device calls itself, and never a secret. */
public record DeviceId(UUID value) {

    public DeviceId { Objects.requireNonNull(value, "device id"); }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<DeviceId> parse(String text) {
        try {
            var id = UUID.fromString(text.strip());
            return id.toString().equalsIgnoreCase(text.strip()) ? Optional.of(new DeviceId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
