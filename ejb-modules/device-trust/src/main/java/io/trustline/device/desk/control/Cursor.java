package io.trustline.device.desk.control;

import io.trustline.sdk.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Where the next page of a list begins: after this row, in this order. Opaque to whoever carries it. */
sealed interface Cursor permits Cursor.ByTime, Cursor.BySerial {

    String text();

    static Optional<Cursor> read(String text) {
        try {
            var bytes = Octets.fromBase64url(text).orElseThrow(() -> new IllegalArgumentException("cursor"));
            var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 3 ? Optional.of(of(parts)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }

    private static Cursor of(String[] parts) {
        return switch (parts[0]) {
            case "t" -> new ByTime(Instant.parse(parts[1]), UUID.fromString(parts[2]));
            case "s" -> new BySerial(HexFormat.of().parseHex(parts[1]), UUID.fromString(parts[2]));
            default -> throw new IllegalArgumentException("cursor");
        };
    }

    private static String write(String kind, String place, UUID id) {
        return Octets.base64url((kind + "|" + place + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The newest first. */
    record ByTime(Instant at, UUID id) implements Cursor {

        @Override
        public String text() {
            return write("t", at.toString(), id);
        }
    }

    /** In the order of serial numbers. */
    record BySerial(byte[] serialKey, UUID id) implements Cursor {

        @Override
        public String text() {
            return write("s", HexFormat.of().formatHex(serialKey), id);
        }
    }
}
