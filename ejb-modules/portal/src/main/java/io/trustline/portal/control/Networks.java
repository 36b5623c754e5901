package io.trustline.portal.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Groups addresses by the network that one subscriber gets. */
final class Networks {

    private static final int PREFIX_BYTES = 8;

    private Networks() {
    }

    /** The first 64 bits of a literal IPv6 address, in hexadecimal; the text itself where it is no literal. */
    static String prefix64(String literal) {
        try {
            // A text with a colon is never looked up in the DNS: it is a literal or it is refused.
            var bytes = InetAddress.getByName(literal).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, PREFIX_BYTES)));
        } catch (UnknownHostException noLiteral) {
            return literal;
        }
    }
}
