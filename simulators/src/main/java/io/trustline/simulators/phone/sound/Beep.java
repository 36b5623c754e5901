package io.trustline.simulators.phone.sound;

/** What a telephone says of its own accord: nothing, or a machine's beep after the first second. */
public enum Beep {

    NONE,
    MACHINE;

    private static final int FROM = Recording.RATE;
    private static final int UNTIL = FROM + Recording.RATE / 2;
    private static final int LOUD = 8_000;
    private static final int PITCH = 1_000;

    byte[] frame(Codec codec, long at) {
        var frame = new byte[SoundLine.FRAME];
        for (int step = 0; step < frame.length; step++) {
            long sample = at + step;
            boolean sounds = this == MACHINE && sample >= FROM && sample < UNTIL;
            frame[step] = sounds ? codec.encode(wave(sample)) : codec.silence();
        }
        return frame;
    }

    private static int wave(long sample) {
        return (int) (LOUD * Math.sin(2 * Math.PI * PITCH * sample / Recording.RATE));
    }
}
