package io.trustline.sip.media.srtp.control;

import java.nio.ByteBuffer;

/**
 * Seals one stream of ours: AES counter mode, then HMAC-SHA1 over all of it (RFC 3711). Belongs to the sending
 * thread.
 */
public final class SrtpSealing implements Sealing {

    static final int LONGEST = 2048;
    static final int WHOLE_TAG = 20;
    static final int REPORT_TAG = 10;
    private static final int ENCRYPTED = 0x8000_0000;

    private final SessionKeys soundKeys;
    private final SessionKeys reportKeys;
    private final int soundTag;
    private final byte[] scratch = new byte[LONGEST];
    private final byte[] tag = new byte[WHOLE_TAG];
    private int rollovers;
    private int lastSequence = -1;
    private int reports;

    /** {@code soundTag}: 10 octets or 4, by the suite; reports always have 10 (RFC 4568 §6.2). */
    public SrtpSealing(byte[] keyAndSalt, int soundTag) {
        soundKeys = new SessionKeys(keyAndSalt, SessionKeys.SOUND);
        reportKeys = new SessionKeys(keyAndSalt, SessionKeys.REPORTS);
        this.soundTag = soundTag;
    }

    @Override
    public void sound(ByteBuffer packet) {
        int length = packet.limit();
        packet.get(0, scratch, 0, length);
        int sequence = PacketShape.sequence(scratch);
        if (sequence < lastSequence) {
            rollovers++;
        }
        lastSequence = sequence;
        long index = (rollovers & 0xFFFF_FFFFL) << 16 | sequence;
        soundKeys.encrypt(scratch, PacketShape.payloadStart(scratch, length), length, PacketShape.integer(scratch, 8),
                index);
        soundKeys.authenticate(scratch, length, PacketShape.octets(rollovers), tag);
        packet.limit(length + soundTag).put(0, scratch, 0, length).put(length, tag, 0, soundTag);
    }

    @Override
    public void report(ByteBuffer packet) {
        int length = packet.limit();
        packet.get(0, scratch, 0, length);
        int index = ++reports & ~ENCRYPTED;
        reportKeys.encrypt(scratch, PacketShape.RTCP_CLEAR, length, PacketShape.integer(scratch, 4), index);
        var trailer = PacketShape.octets(index | ENCRYPTED);
        reportKeys.authenticate(scratch, length, trailer, tag);
        packet.limit(length + trailer.length + REPORT_TAG).put(0, scratch, 0, length).put(length, trailer);
        packet.put(length + trailer.length, tag, 0, REPORT_TAG);
    }
}
