package io.trustline.sip.media.srtp.control;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Opens the streams of the other side (RFC 3711 §3.3). Belongs to the receiving thread. */
public final class SrtpOpening implements Opening {

    /** An honest side has one source, perhaps another after a transfer. */
    private static final int SOURCES_MOST = 8;
    private static final int ENCRYPTED = 0x8000_0000;
    private static final int TRAILER = 4;

    private final SessionKeys soundKeys;
    private final SessionKeys reportKeys;
    private final int soundTag;
    private final byte[] scratch = new byte[SrtpSealing.LONGEST];
    private final byte[] tag = new byte[SrtpSealing.WHOLE_TAG];
    private final Map<Integer, ReplayWindow> sounds = new HashMap<>();
    private final Map<Integer, ReplayWindow> reports = new HashMap<>();

    public SrtpOpening(byte[] keyAndSalt, int soundTag) {
        soundKeys = new SessionKeys(keyAndSalt, SessionKeys.SOUND);
        reportKeys = new SessionKeys(keyAndSalt, SessionKeys.REPORTS);
        this.soundTag = soundTag;
    }

    @Override
    public boolean sound(ByteBuffer packet) {
        int length = packet.limit() - soundTag;
        if (length < PacketShape.RTP_HEADER || packet.limit() > scratch.length) {
            return false;
        }
        packet.get(0, scratch, 0, packet.limit());
        int start = PacketShape.payloadStart(scratch, length);
        int ssrc = PacketShape.integer(scratch, 8);
        var window = sounds.getOrDefault(ssrc, new ReplayWindow());
        long index = window.index(PacketShape.sequence(scratch));
        if (start > length || !window.isFresh(index)
                || !isAuthentic(soundKeys, length, PacketShape.octets((int) (index >> 16)), length, soundTag)) {
            return false;
        }
        soundKeys.encrypt(scratch, start, length, ssrc, index);
        packet.put(0, scratch, 0, length).limit(length);
        return take(sounds, ssrc, window, index);
    }

    @Override
    public boolean report(ByteBuffer packet) {
        int length = packet.limit() - TRAILER - SrtpSealing.REPORT_TAG;
        if (length < PacketShape.RTCP_CLEAR || packet.limit() > scratch.length) {
            return false;
        }
        packet.get(0, scratch, 0, packet.limit());
        int trailer = PacketShape.integer(scratch, length);
        int ssrc = PacketShape.integer(scratch, 4);
        long index = trailer & ~ENCRYPTED;
        var window = reports.getOrDefault(ssrc, new ReplayWindow());
        if (!window.isFresh(index) || !isAuthentic(reportKeys, length, PacketShape.octets(trailer), length + TRAILER,
                SrtpSealing.REPORT_TAG)) {
            return false;
        }
        if ((trailer & ENCRYPTED) != 0) {
            reportKeys.encrypt(scratch, PacketShape.RTCP_CLEAR, length, ssrc, index);
        }
        packet.put(0, scratch, 0, length).limit(length);
        return take(reports, ssrc, window, index);
    }

    private boolean isAuthentic(SessionKeys keys, int length, byte[] more, int tagStart, int tagLength) {
        keys.authenticate(scratch, length, more, tag);
        return MessageDigest.isEqual(Arrays.copyOf(tag, tagLength),
                Arrays.copyOfRange(scratch, tagStart, tagStart + tagLength));
    }

    private static boolean take(Map<Integer, ReplayWindow> windows, int ssrc, ReplayWindow window, long index) {
        if (!windows.containsKey(ssrc) && windows.size() >= SOURCES_MOST) {
            return false;
        }
        windows.put(ssrc, window);
        window.take(index);
        return true;
    }
}
