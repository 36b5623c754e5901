package io.trustline.sdk.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name under which a camera that nobody has met yet asks for its configuration (§7). */
public final class FactoryId {

    private static final int LENGTH = 16;
    private static final byte[] ZERO = {0};

    private FactoryId() {
    }

    public static byte[] bytes(String maker, String serial) {
        var digest = Octets.sha256(Octets.ascii("trustline factory"), ZERO, maker.getBytes(StandardCharsets.UTF_8),
                ZERO, serial.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest, LENGTH);
    }

    /** As it stands in messages. */
    public static String of(String maker, String serial) {
        return Octets.base64url(bytes(maker, serial));
    }
}
