package io.trustline.sip.media.rtp.control;

import java.nio.ByteBuffer;

/**
 * RTP fixed header, RFC 3550 §5.1:
 *
 * <pre>
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * |                           timestamp                           |
 * |                             SSRC                              |
 * </pre>
 */
public final class RtpHeader {

    public static final int LENGTH = 12;
    private static final int TYPE = 1;
    private static final int SEQUENCE = 2;
    private static final int TIMESTAMP = 4;
    private static final int SSRC = 8;
    private static final int VERSION_2 = 0x80;
    private static final int VERSION = 0xC0;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;
    private static final int SOURCES = 0x0F;
    private static final int MARKER = 0x80;
    private static final int EXTENSION_HEADER = 4;

    private ByteBuffer packet;

    /** From the buffer's start to its limit; false where this is no RTP packet that holds together. */
    public boolean wrap(ByteBuffer received) {
        packet = received;
        return received.limit() >= LENGTH && (received.get(0) & VERSION) == VERSION_2 && payloadLength() >= 0;
    }

    /** Writes the first twelve octets. */
    public static void write(ByteBuffer packet, boolean marker, int payloadType, int sequence) {
        packet.put(0, (byte) VERSION_2);
        packet.put(TYPE, (byte) (marker ? payloadType | MARKER : payloadType));
        packet.putShort(SEQUENCE, (short) sequence);
    }

    /** Writes the rest of them. */
    public static void write(ByteBuffer packet, int timestamp, int ssrc) {
        packet.putInt(TIMESTAMP, timestamp);
        packet.putInt(SSRC, ssrc);
    }

    public int payloadType() {
        return packet.get(TYPE) & 0x7F;
    }

    public boolean marker() {
        return (packet.get(TYPE) & MARKER) != 0;
    }

    public int sequence() {
        return packet.getShort(SEQUENCE) & 0xFFFF;
    }

    public int timestamp() {
        return packet.getInt(TIMESTAMP);
    }

    public int ssrc() {
        return packet.getInt(SSRC);
    }

    public int payloadStart() {
        int sources = LENGTH + 4 * (packet.get(0) & SOURCES);
        if ((packet.get(0) & EXTENSION) == 0) {
            return sources;
        }
        // Where the extension's own header is cut off, the payload begins behind the end: refused by wrap.
        return sources + EXTENSION_HEADER > packet.limit()
                ? packet.limit() + 1
                : sources + EXTENSION_HEADER + 4 * (packet.getShort(sources + 2) & 0xFFFF);
    }

    /** Without padding; negative where the packet is shorter than it says. */
    public int payloadLength() {
        int end = packet.limit();
        int padding = (packet.get(0) & PADDING) == 0 ? 0 : packet.get(end - 1) & 0xFF;
        return end - padding - payloadStart();
    }
}
