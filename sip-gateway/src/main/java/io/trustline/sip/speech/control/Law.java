package io.trustline.sip.speech.control;

import java.util.Arrays;
import java.util.Optional;

/** The two laws of ITU-T G.711, with the arithmetic of its reference program (G.191). */
public enum Law {
    A_LAW("PCMA", 8) {
        @Override
        byte compress(int sample) {
            int size = (sample < 0 ? ~sample : sample) >> 4;
            int segment = 0;
            for (; size > 31; segment++) {
                size >>= 1;
            }
            int code = size > 15 ? size - 16 + (segment + 1 << 4) : size;
            return (byte) ((sample >= 0 ? code | SIGN : code) ^ EVEN_BITS);
        }

        @Override
        short expand(int code) {
            int bits = (code ^ EVEN_BITS) & ~SIGN;
            int segment = bits >> 4;
            int size = ((bits & LOW) + (segment > 0 ? 16 : 0) << 4) + 8;
            int sample = segment > 1 ? size << segment - 1 : size;
            return (short) (code >= SIGN ? sample : -sample);
        }
    },
    MU_LAW("PCMU", 0) {
        @Override
        byte compress(int sample) {
            int size = Math.min(((sample < 0 ? ~sample : sample) >> 2) + BIAS, 0x1FFF);
            int segment = Integer.SIZE - Integer.numberOfLeadingZeros(size >> 6) + 1;
            int code = 8 - segment << 4 | LOW - (size >> segment & LOW);
            return (byte) (sample >= 0 ? code | SIGN : code);
        }

        @Override
        short expand(int code) {
            int exponent = ~code >> 4 & 7;
            int step = 8 << exponent;
            int sample = (0x80 << exponent) + step * (~code & LOW) + step / 2 - 4 * BIAS;
            return (short) (code >= SIGN ? sample : -sample);
        }
    };

    private static final int SIGN = 0x80;
    private static final int LOW = 0xF;
    private static final int EVEN_BITS = 0x55;
    private static final int BIAS = 33;

    private final String encoding;
    private final int payloadType;
    private final byte[] codes = new byte[1 << 16];
    private final short[] samples = new short[256];

    Law(String encoding, int payloadType) {
        this.encoding = encoding;
        this.payloadType = payloadType;
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            codes[sample & 0xFFFF] = compress(sample);
        }
        for (int code = 0; code < samples.length; code++) {
            samples[code] = expand(code);
        }
    }

    abstract byte compress(int sample);

    abstract short expand(int code);

    /** The one of that name in SDP. */
    public static Optional<Law> of(String encoding) {
        return Arrays.stream(values()).filter(law -> law.encoding.equalsIgnoreCase(encoding)).findFirst();
    }

    /** Its name in SDP (RFC 3551). */
    public String encoding() {
        return encoding;
    }

    /** Its number in RTP (RFC 3551). */
    public int payloadType() {
        return payloadType;
    }

    /** One sample of nothing. */
    public byte silence() {
        return codes[0];
    }

    public byte encode(short sample) {
        return codes[sample & 0xFFFF];
    }

    public short decode(byte code) {
        return samples[code & 0xFF];
    }

    public byte[] encode(short[] linear) {
        var coded = new byte[linear.length];
        for (int i = 0; i < linear.length; i++) {
            coded[i] = encode(linear[i]);
        }
        return coded;
    }

    public short[] decode(byte[] coded) {
        var linear = new short[coded.length];
        for (int i = 0; i < coded.length; i++) {
            linear[i] = decode(coded[i]);
        }
        return linear;
    }

    /** What each code of this law is in another. */
    public byte[] translation(Law other) {
        var translation = new byte[samples.length];
        for (int code = 0; code < samples.length; code++) {
            translation[code] = other == this ? (byte) code : other.encode(samples[code]);
        }
        return translation;
    }
}
