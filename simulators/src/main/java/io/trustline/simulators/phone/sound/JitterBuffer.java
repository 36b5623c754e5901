package io.trustline.simulators.phone.sound;

/**
 * Puts what arrives at its place in time and gives it out evenly, 60 ms late; what never came is silence. Where packets
 * come later than that, it gives out later from then on, so that a busy machine costs a pause and not a digit. Called
 * by two threads.
 */
final class JitterBuffer {

    private static final int DELAY = 480;
    private static final int ROOM = 16_000;
    /** What is later than half a second has lost its place in what was said. */
    private static final int LATEST = 4_000;

    private final short[] ring = new short[ROOM];
    private long cursor;
    private long offset;
    private int source;
    private int first;
    private boolean started;

    synchronized void put(int ssrc, int timestamp, short[] samples) {
        // In modular arithmetic the difference is right even where the timestamp starts again at zero.
        long place = offset + (timestamp - first);
        if (!started || ssrc != source || place < cursor - ROOM / 2 || place + samples.length > cursor + ROOM) {
            started = true;
            source = ssrc;
            first = timestamp;
            offset = cursor + DELAY;
            place = offset;
        }
        if (place < cursor && cursor - place <= LATEST) {
            offset += cursor - place;
            place = cursor;
        }
        for (int at = 0; at < samples.length && place + samples.length <= cursor + ROOM; at++) {
            if (place + at >= cursor) {
                ring[(int) ((place + at) % ROOM)] = samples[at];
            }
        }
    }

    synchronized short[] take(int count) {
        var taken = new short[count];
        for (int at = 0; at < count; at++) {
            int place = (int) ((cursor + at) % ROOM);
            taken[at] = ring[place];
            ring[place] = 0;
        }
        cursor += count;
        return taken;
    }
}
