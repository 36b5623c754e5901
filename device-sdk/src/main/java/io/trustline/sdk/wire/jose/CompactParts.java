package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Octets;
import java.util.Optional;

/** Takes a compact serialization apart, and nothing that only looks like one. */
final class CompactParts {

    private CompactParts() {
    }

    static Optional<String[]> split(String compact, int wanted) {
        if (compact.length() > SealedMessage.LONGEST || !isAscii(compact)) {
            return Optional.empty();
        }
        var parts = compact.split("\\.", -1);
        return parts.length == wanted ? Optional.of(parts) : Optional.empty();
    }

    static Optional<byte[][]> decode(String[] text) {
        var parts = new byte[text.length][];
        for (int part = 0; part < parts.length; part++) {
            var bytes = Octets.fromBase64url(text[part]);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            parts[part] = bytes.get();
        }
        return Optional.of(parts);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
