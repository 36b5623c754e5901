package io.trustline.simulators.phone.sound;

/** One key being pressed, RFC 4733: eight packets while it is down, then the end three times, all of one timestamp. */
final class Keystroke {

    private static final String KEYS = "0123456789*#ABCD";
    private static final int DOWN = 8;
    private static final int ENDS = 3;
    private static final int END = 0x80;
    private static final int VOLUME = 10;

    private final int event;
    private final int timestamp;
    private int sent;

    Keystroke(char key, int timestamp) {
        this.event = KEYS.indexOf(key);
        this.timestamp = timestamp;
    }

    static boolean knows(char key) {
        return KEYS.indexOf(key) >= 0;
    }

    boolean isOver() {
        return sent == DOWN + ENDS;
    }

    RtpPacket next(int payloadType, int sequence, int ssrc) {
        boolean first = sent == 0;
        boolean over = sent >= DOWN;
        int duration = SoundLine.FRAME * Math.min(sent + 1, DOWN);
        sent++;
        return new RtpPacket(first, payloadType, sequence, timestamp, ssrc,
                new byte[]{(byte) event, (byte) (over ? END | VOLUME : VOLUME), (byte) (duration >> 8),
                        (byte) duration});
    }
}
