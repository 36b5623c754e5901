package io.trustline.device.list.control;

import io.trustline.sdk.wire.Octets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A factory key as makers write it: hexadecimal, else base64url without padding (RFC 4648 §5). */
final class FactoryKeyText {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 64;
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9A-Fa-f]{2}){" + SHORTEST + "," + LONGEST + "}");

    private FactoryKeyText() {
    }

    static Optional<byte[]> read(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return Optional.of(HexFormat.of().parseHex(text));
        }
        return Octets.fromBase64url(text).filter(key -> key.length >= SHORTEST && key.length <= LONGEST);
    }

    static boolean isWeak(byte[] key) {
        for (byte each : key) {
            if (each != key[0]) {
                return false;
            }
        }
        return true;
    }
}
