package io.trustline.device.life.control;

import io.trustline.sdk.wire.Octets;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** The first 16 bytes of a digest as the tables keep them: two numbers, compared and stored faster than text. */
public final class DigestId {

    private static final int LENGTH = 16;

    private DigestId() {
    }

    public static UUID of(byte[] digest) {
        var bytes = ByteBuffer.wrap(digest, 0, LENGTH);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** As it stands in messages, base64url; empty for anything else. */
    public static Optional<UUID> read(String text) {
        return Octets.fromBase64url(text).filter(bytes -> bytes.length == LENGTH).map(DigestId::of);
    }

    public static String text(UUID id) {
        return Octets.base64url(ByteBuffer.allocate(LENGTH).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }
}
