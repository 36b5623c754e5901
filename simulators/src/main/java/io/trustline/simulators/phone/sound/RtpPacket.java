package io.trustline.simulators.phone.sound;

import java.nio.ByteBuffer;
import java.util.Optional;

/** One RTP packet, RFC 3550 §5.1: |V=2|P|X|CC|M|PT| sequence | timestamp | SSRC |, then what it carries. */
record RtpPacket(boolean marker, int payloadType, int sequence, int timestamp, int ssrc, byte[] payload) {

    private static final int HEADER = 12;
    private static final int VERSION = 0x80;

    /** Empty where this is no RTP of version 2, or its lengths lie. */
    static Optional<RtpPacket> of(byte[] bytes, int length) {
        if (length < HEADER || (bytes[0] & 0xC0) != VERSION) {
            return Optional.empty();
        }
        int start = HEADER + 4 * (bytes[0] & 0x0F);
        boolean extended = (bytes[0] & 0x10) != 0;
        if (extended) {
            start += start + 4 <= length ? 4 + 4 * ByteBuffer.wrap(bytes).getChar(start + 2) : length;
        }
        int padding = (bytes[0] & 0x20) != 0 ? bytes[length - 1] & 0xFF : 0;
        if (start + padding > length) {
            return Optional.empty();
        }
        var payload = new byte[length - padding - start];
        System.arraycopy(bytes, start, payload, 0, payload.length);
        var header = ByteBuffer.wrap(bytes);
        return Optional.of(new RtpPacket((bytes[1] & 0x80) != 0, bytes[1] & 0x7F, header.getChar(2), header.getInt(4),
                header.getInt(8), payload));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + payload.length).put((byte) VERSION)
                .put((byte) (payloadType | (marker ? 0x80 : 0))).putChar((char) sequence).putInt(timestamp)
                .putInt(ssrc).put(payload).array();
    }
}
