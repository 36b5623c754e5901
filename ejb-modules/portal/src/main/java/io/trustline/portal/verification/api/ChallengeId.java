package io.trustline.portal.verification.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one code that somebody is to hear and say. */
public record ChallengeId(UUID value) {

    public ChallengeId { Objects.requireNonNull(value, "challenge id"); }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ChallengeId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new ChallengeId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
