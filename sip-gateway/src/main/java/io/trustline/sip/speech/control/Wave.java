package io.trustline.sip.speech.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the one kind of WAV file that clips have: 8,000 Hz, one channel, 16 bits. */
final class Wave {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FORMAT_LENGTH = 16;

    private Wave() {
    }

    /** Throws IllegalArgumentException that says what is wrong. */
    static short[] samples(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        require(file.length >= HEADER && name(bytes, 0).equals("RIFF") && name(bytes, 8).equals("WAVE"), "no WAV file");
        var format = chunk(bytes, "fmt ");
        require(format.remaining() >= FORMAT_LENGTH, "no format");
        require(format.getShort(0) == 1 || format.getShort(0) == (short) 0xFFFE, "not PCM");
        require(format.getShort(2) == 1, "not one channel");
        require(format.getInt(4) == 8000, "not 8000 Hz");
        require(format.getShort(14) == 16, "not 16 bits");
        var data = chunk(bytes, "data").asShortBuffer();
        require(data.hasRemaining(), "no sound in it");
        var samples = new short[data.remaining()];
        data.get(samples);
        return samples;
    }

    private static ByteBuffer chunk(ByteBuffer bytes, String name) {
        int at = HEADER;
        while (at + CHUNK_HEADER <= bytes.limit()) {
            int length = bytes.getInt(at + 4);
            require(length >= 0 && length <= bytes.limit() - at - CHUNK_HEADER, "cut short");
            if (name(bytes, at).equals(name)) {
                return bytes.slice(at + CHUNK_HEADER, length).order(ByteOrder.LITTLE_ENDIAN);
            }
            // Chunks begin at even places.
            at += CHUNK_HEADER + length + (length & 1);
        }
        throw new IllegalArgumentException("no chunk " + name.strip());
    }

    private static String name(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
