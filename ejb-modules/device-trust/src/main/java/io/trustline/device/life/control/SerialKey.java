package io.trustline.device.life.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A serial number, or the beginning of one, as the tables sort it: capitals, as bytes. */
public final class SerialKey {

    private SerialKey() {
    }

    public static byte[] of(String serial) {
        return serial.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    /** The first that no longer begins so. */
    public static byte[] after(String prefix) {
        var key = of(prefix);
        var end = Arrays.copyOf(key, key.length);
        end[end.length - 1]++;
        return end;
    }
}
