package io.trustline.sip.speech.control;

import java.util.List;
import java.util.OptionalInt;

/**
 * A speech as sound in one law: pieces to play one after the other; {@code firstDigit} is the octet where a code,
 * or what must be whole, begins.
 */
public record Track(Speech speech, Law law, List<byte[]> pieces, OptionalInt firstDigit) {

    public Track { pieces = List.copyOf(pieces); }

    /** In octets, which are samples too. */
    public int length() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    @Override
    public String toString() {
        return "Track[" + speech + ", " + law + "]";
    }
}
