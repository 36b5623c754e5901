package io.trustline.portal.api;

import java.util.Optional;
import java.util.UUID;

/** Names a session in lists and logs; of no use for entering it. */
public record SessionId(UUID value) {

    public static Optional<SessionId> parse(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
