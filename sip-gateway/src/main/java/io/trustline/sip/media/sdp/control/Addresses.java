package io.trustline.sip.media.sdp.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses in descriptions: only IPv4 in digits, so that nobody makes us ask a name server. */
public final class Addresses {

    private static final Pattern LITERAL = Pattern
            .compile("IN IP4 ([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

    private Addresses() {
    }

    static InetAddress literal(String connection) {
        var literal = LITERAL.matcher(connection.strip());
        UnusableSdp.unless(literal.matches(), "an address that is not IPv4 in digits");
        var octets = new byte[4];
        for (int i = 0; i < octets.length; i++) {
            int octet = Integer.parseInt(literal.group(i + 1));
            UnusableSdp.unless(octet <= 255, "an address that is not IPv4 in digits");
            octets[i] = (byte) octet;
        }
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException fourOctetsAreAlwaysOne) {
            throw new IllegalStateException(fourOctetsAreAlwaysOne);
        }
    }

    /**
     * Whether sound may be sent there: another host than the signalling's is usual, but never this machine itself
     * (unless we live there wholly), and never many hosts at once.
     */
    public static boolean mayBeSentTo(InetAddress there, InetAddress ours) {
        if (there.isLoopbackAddress()) {
            return ours.isLoopbackAddress();
        }
        int first = there.getAddress()[0] & 0xFF;
        // 0/8 is nobody, 224/4 many, 240/4 unassigned with the broadcast address at its end (RFC 6890).
        return first != 0 && first < 224;
    }
}
