package io.trustline.sip.media.rtp.control;

import java.nio.ByteBuffer;

/**
 * Keys as RFC 4733 events: one event is sent many times, with the timestamp of its beginning in each. It counts at the
 * first packet that comes, whichever that is, so that a lost beginning loses no key.
 *
 * <pre>
 * |     event     |E|R| volume    |          duration             |
 * </pre>
 */
final class TelephoneKeys {

    static final char NONE = 0;
    private static final String KEYS = "0123456789*#ABCD";
    private static final int LENGTH = 4;

    private boolean any;
    private int lastSource;
    private int lastTimestamp;

    /** The key that begins with this packet, or {@link #NONE}. Another source counts its own time. */
    char key(ByteBuffer packet, int start, int length, int source, int timestamp) {
        if (length < LENGTH || any && source == lastSource && timestamp - lastTimestamp <= 0) {
            return NONE;
        }
        int event = packet.get(start) & 0xFF;
        if (event >= KEYS.length()) {
            return NONE;
        }
        any = true;
        lastSource = source;
        lastTimestamp = timestamp;
        return KEYS.charAt(event);
    }
}
