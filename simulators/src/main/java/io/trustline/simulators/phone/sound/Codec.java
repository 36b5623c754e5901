package io.trustline.simulators.phone.sound;

import java.util.Arrays;
import java.util.Optional;

/** G.711, both laws, at 8,000 samples a second. */
public enum Codec {

    /** µ-law. */
    PCMU(0, 0xFF) {
        @Override
        int linear(int coded) {
            int turned = ~coded & 0xFF;
            int step = ((turned & 0x0F) << 3) + BIAS << ((turned & 0x70) >> 4);
            return (turned & 0x80) != 0 ? BIAS - step : step - BIAS;
        }
    },

    /** A-law. */
    PCMA(8, 0xD5) {
        @Override
        int linear(int coded) {
            int turned = coded ^ 0x55;
            int segment = (turned & 0x70) >> 4;
            int step = ((turned & 0x0F) << 4) + (segment == 0 ? 8 : 0x108);
            int loud = segment > 1 ? step << segment - 1 : step;
            return (turned & 0x80) != 0 ? loud : -loud;
        }
    };

    private static final int BIAS = 0x84;

    private final int payloadType;
    private final byte silence;
    private final short[] samples = new short[256];

    Codec(int payloadType, int silence) {
        this.payloadType = payloadType;
        this.silence = (byte) silence;
        for (int coded = 0; coded < samples.length; coded++) {
            samples[coded] = (short) linear(coded);
        }
    }

    /** What one octet means, ITU-T G.711. */
    abstract int linear(int coded);

    static Optional<Codec> of(int payloadType) {
        return Arrays.stream(values()).filter(codec -> codec.payloadType == payloadType).findFirst();
    }

    int payloadType() {
        return payloadType;
    }

    byte silence() {
        return silence;
    }

    short decode(byte coded) {
        return samples[coded & 0xFF];
    }

    /** The octet whose sound is nearest; slow and plain, for a beep it is fast enough. */
    byte encode(int sample) {
        int nearest = 0;
        for (int coded = 1; coded < samples.length; coded++) {
            if (Math.abs(samples[coded] - sample) < Math.abs(samples[nearest] - sample)) {
                nearest = coded;
            }
        }
        return (byte) nearest;
    }
}
