package io.trustline.sip.desk.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.trustline.sip.api.CallLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where the older calls of a list begin: after this one. Opaque to whoever carries it. */
record Cursor(Instant at, UUID id) {

    static Cursor after(CallLine line) {
        return new Cursor(line.askedAt(), line.call().value());
    }

    static Optional<Cursor> read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split("\\|", -1);
            return parts.length == 2
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(US_ASCII));
    }
}
