package io.trustline.portal.verification.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one question that somebody is to answer by a key. */
public record ApprovalId(UUID value) {

    public ApprovalId { Objects.requireNonNull(value, "approval id"); }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ApprovalId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new ApprovalId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
