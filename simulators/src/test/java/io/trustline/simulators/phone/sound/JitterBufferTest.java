package io.trustline.simulators.phone.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitterBufferTest {

    private static final int DELAY = 480;

    private final JitterBuffer buffer = new JitterBuffer();

    @Test
    void putsPacketsIntoTheOrderOfTheirTimes() {
        for (int packet : List.of(0, 2, 1)) {
            buffer.put(7, packet * 160, frame(packet + 1));
        }
        buffer.take(DELAY);
        assertArrayEquals(frame(1), buffer.take(160));
        assertArrayEquals(frame(2), buffer.take(160));
        assertArrayEquals(frame(3), buffer.take(160));
    }

    @Test
    void isSilentWhereAPacketIsMissingAndAfterTheLast() {
        buffer.put(7, 0, frame(1));
        buffer.put(7, 320, frame(3));
        buffer.take(DELAY + 160);
        assertArrayEquals(frame(0), buffer.take(160));
        assertArrayEquals(frame(3), buffer.take(160));
        assertArrayEquals(frame(0), buffer.take(160));
    }

    @Test
    void goesOnWhereTheTimestampStartsAgainAtZero() {
        buffer.put(7, -160, frame(1));
        buffer.put(7, 0, frame(2));
        buffer.take(DELAY);
        assertArrayEquals(frame(1), buffer.take(160));
        assertArrayEquals(frame(2), buffer.take(160));
    }

    @Test
    void followsANewSource() {
        buffer.put(7, 0, frame(1));
        buffer.take(DELAY + 160);
        buffer.put(8, 1_000_000, frame(5));
        buffer.take(DELAY);
        assertArrayEquals(frame(5), buffer.take(160));
    }

    @Test
    void givesOutLaterWhereAPacketComesLate() {
        buffer.put(7, 0, frame(1));
        buffer.take(DELAY + 320);
        buffer.put(7, 160, frame(2));
        buffer.put(7, 320, frame(3));
        assertArrayEquals(frame(2), buffer.take(160));
        assertArrayEquals(frame(3), buffer.take(160));
    }

    @Test
    void dropsWhatComesTooLate() {
        buffer.put(7, 0, frame(1));
        buffer.take(DELAY + 320 + 4_000);
        buffer.put(7, 160, frame(2));
        assertArrayEquals(frame(0), buffer.take(160));
    }

    private static short[] frame(int value) {
        var frame = new short[160];
        Arrays.fill(frame, (short) value);
        return frame;
    }
}
