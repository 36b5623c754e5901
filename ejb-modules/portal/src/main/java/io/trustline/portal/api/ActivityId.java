package io.trustline.portal.api;

import java.util.Optional;

/** Names one entry of the activity log; later entries have larger ones. */
public record ActivityId(long value) {

    public static Optional<ActivityId> parse(String text) {
        try {
            return Optional.of(new ActivityId(Long.parseLong(text)));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
