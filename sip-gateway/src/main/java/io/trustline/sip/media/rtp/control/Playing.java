package io.trustline.sip.media.rtp.control;

import io.trustline.sip.speech.control.Law;
import io.trustline.sip.speech.control.Track;
import java.util.Arrays;

/** A track while it is being sent; belongs to the sending thread. Keeps what went out if it tells a code. */
final class Playing {

    private static final short[] NOTHING = {};
    private final Track track;
    private final short[] sent;
    private int piece;
    private int octet;
    private int position;
    private int kept;

    Playing(Track track) {
        this.track = track;
        sent = track.firstDigit().isPresent() ? new short[track.length()] : NOTHING;
    }

    Track track() {
        return track;
    }

    boolean isOver() {
        return piece >= track.pieces().size();
    }

    /** Whether it tells a code, of which some may have gone out. */
    boolean tells() {
        return sent.length > 0;
    }

    /** Whether the code's first digit begins in the packet that {@link #fill} last filled. */
    boolean beganToTell(int packetLength) {
        int first = track.firstDigit().orElse(-1);
        return first >= 0 && first < position && first >= position - packetLength;
    }

    /** Fills a packet, in the law of the line even where it changed meanwhile; returns how much was left to fill it. */
    int fill(byte[] payload, int length, Law law) {
        int filled = 0;
        while (filled < length && !isOver()) {
            var from = track.pieces().get(piece);
            int some = Math.min(length - filled, from.length - octet);
            System.arraycopy(from, octet, payload, filled, some);
            filled += some;
            octet += some;
            if (octet == from.length) {
                piece++;
                octet = 0;
            }
        }
        translate(payload, filled, law);
        Arrays.fill(payload, filled, length, law.silence());
        position += filled;
        return filled;
    }

    private void translate(byte[] payload, int length, Law law) {
        if (law != track.law()) {
            for (int i = 0; i < length; i++) {
                payload[i] = law.encode(track.law().decode(payload[i]));
            }
        }
    }

    /** Remembers what the socket took. */
    void keep(byte[] payload, int length, Law law) {
        int some = Math.min(length, sent.length - kept);
        for (int i = 0; i < some; i++) {
            sent[kept + i] = law.decode(payload[i]);
        }
        kept += some;
    }

    /** What went out, in place of what was kept of it here. */
    short[] takeSent() {
        var taken = Arrays.copyOf(sent, kept);
        wipe();
        return taken;
    }

    void wipe() {
        Arrays.fill(sent, (short) 0);
    }
}
