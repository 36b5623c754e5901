package io.trustline.simulators.phone.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What was heard in one call, in memory only and at most five minutes of it; people may listen while it grows. */
public final class Recording {

    public static final int RATE = 8_000;
    private static final int LONGEST = 300 * RATE;
    private static final int HEADER = 44;

    private short[] samples = new short[10 * RATE];
    private int length;
    private boolean ended;

    synchronized void add(short[] heard) {
        int fitting = Math.min(heard.length, LONGEST - length);
        if (length + fitting > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(LONGEST, samples.length * 2));
        }
        System.arraycopy(heard, 0, samples, length, fitting);
        length += fitting;
        notifyAll();
    }

    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    public synchronized int length() {
        return length;
    }

    /** Samples from a place on, little-endian; waits for some, and is empty when there will be none. */
    public synchronized byte[] after(int place) throws InterruptedException {
        while (place >= length && !ended) {
            wait();
        }
        return octets(Math.min(place, length));
    }

    /** The whole as a sound file: RIFF, 16 bits, mono. */
    public synchronized byte[] wav() {
        var sound = octets(0);
        return ByteBuffer.allocate(HEADER + sound.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF"))
                .putInt(HEADER - 8 + sound.length).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16)
                .put(ascii("data")).putInt(sound.length).put(sound).array();
    }

    private byte[] octets(int from) {
        var octets = ByteBuffer.allocate(2 * (length - from)).order(ByteOrder.LITTLE_ENDIAN);
        octets.asShortBuffer().put(samples, from, length - from);
        return octets.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
