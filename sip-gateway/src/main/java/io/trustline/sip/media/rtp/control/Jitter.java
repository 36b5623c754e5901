package io.trustline.sip.media.rtp.control;

/** Interarrival jitter (RFC 3550 §6.4.1) and what was lost (appendix A.3), of a stream at 8 kHz. */
public final class Jitter {

    private static final int NANOS_PER_UNIT = 125_000;
    private static final int WRAP = 1 << 16;

    private boolean any;
    private int firstSequence;
    private int highestSequence;
    private int cycles;
    private long packets;
    private long lastTransit;
    private double jitter;

    public void packet(int sequence, int timestamp, long arrivedNanos) {
        long transit = arrivedNanos / NANOS_PER_UNIT - timestamp;
        if (!any) {
            any = true;
            firstSequence = sequence;
            highestSequence = sequence;
        } else {
            // Differences of 32-bit timestamps are right even where they wrap.
            jitter += (Math.abs((int) (transit - lastTransit)) - jitter) / 16;
            follow(sequence);
        }
        lastTransit = transit;
        packets++;
    }

    private void follow(int sequence) {
        if ((short) (sequence - highestSequence) > 0) {
            cycles += sequence < highestSequence ? WRAP : 0;
            highestSequence = sequence;
        }
    }

    /** In units of the timestamp. */
    public int jitter() {
        return (int) jitter;
    }

    public double jitterMillis() {
        return jitter / 8;
    }

    /** With the times it wrapped in the upper half. */
    public int extendedSequence() {
        return cycles + highestSequence;
    }

    public long lost() {
        return any ? Math.max(0, extendedSequence() - firstSequence + 1 - packets) : 0;
    }

    public void forget() {
        any = false;
        cycles = 0;
        packets = 0;
        jitter = 0;
    }
}
