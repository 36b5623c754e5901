package io.trustline.sip.media.srtp.control;

/** The few places of RTP and RTCP packets that encryption must know (RFC 3711 §3.1, §3.4). */
final class PacketShape {

    static final int RTP_HEADER = 12;
    /** Header and first SSRC of a report stay readable. */
    static final int RTCP_CLEAR = 8;
    private static final int EXTENSION = 0x10;
    private static final int SOURCES = 0x0F;

    private PacketShape() {
    }

    static int sequence(byte[] packet) {
        return (packet[2] & 0xFF) << 8 | packet[3] & 0xFF;
    }

    static int integer(byte[] packet, int at) {
        return packet[at] << 24 | (packet[at + 1] & 0xFF) << 16 | (packet[at + 2] & 0xFF) << 8 | packet[at + 3] & 0xFF;
    }

    static byte[] octets(int value) {
        return new byte[]{(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** Where the payload begins, or more than the length where the header lies. */
    static int payloadStart(byte[] packet, int length) {
        int sources = RTP_HEADER + 4 * (packet[0] & SOURCES);
        if ((packet[0] & EXTENSION) == 0) {
            return sources;
        }
        return sources + 4 > length
                ? length + 1
                : sources + 4 + 4 * ((packet[sources + 2] & 0xFF) << 8 | packet[sources + 3] & 0xFF);
    }
}
