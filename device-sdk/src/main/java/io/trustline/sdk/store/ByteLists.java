package io.trustline.sdk.store;

import io.trustline.sdk.wire.Octets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A short list of 32-byte keys in one record. */
public final class ByteLists {

    private static final int LENGTH = 32;
    /** The platform may know one of a few keys: the answer that would have told may have been lost. */
    private static final int MOST = 4;

    private ByteLists() {
    }

    public static List<byte[]> read(Optional<byte[]> record) {
        var all = record.orElse(new byte[0]);
        var each = new ArrayList<byte[]>();
        for (int at = 0; at + LENGTH <= all.length; at += LENGTH) {
            each.add(Arrays.copyOfRange(all, at, at + LENGTH));
        }
        return each;
    }

    /** With this key in front; the oldest falls off. */
    public static byte[] first(List<byte[]> known, byte[] key) {
        var all = without(known, key);
        all.add(0, key);
        return joined(all);
    }

    /** With this key behind the first, where it was not known: likely, but not certain. */
    public static byte[] last(List<byte[]> known, byte[] key) {
        if (known.stream().anyMatch(one -> Arrays.equals(one, key))) {
            return joined(known);
        }
        var all = new ArrayList<>(known);
        all.add(Math.min(1, all.size()), key);
        return joined(all);
    }

    private static List<byte[]> without(List<byte[]> known, byte[] key) {
        var others = new ArrayList<>(known);
        others.removeIf(one -> Arrays.equals(one, key));
        return others;
    }

    private static byte[] joined(List<byte[]> keys) {
        return Octets.join(keys.stream().limit(MOST).toArray(byte[][]::new));
    }
}
