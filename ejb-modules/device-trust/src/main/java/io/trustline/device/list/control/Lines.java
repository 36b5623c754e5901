package io.trustline.device.list.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts a stream into lines without ever holding more than one of them, and never more than a kilobyte of it. A line
 * ends at its line break even inside quotes (unlike RFC 4180 §2.6): so a quote left open spoils one line, not the rest.
 */
final class Lines {

    static final int LONGEST = 1024;
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int position;
    private int limit;
    private int length;
    private long number;
    private long taken;

    Lines(InputStream source) {
        this.source = source;
    }

    /** @return false at the end of the list */
    boolean next() throws IOException {
        length = 0;
        int read = read();
        if (read == END) {
            return false;
        }
        while (read != END && read != '\n') {
            keep((byte) read);
            read = read();
        }
        if (length > 0 && length <= LONGEST && line[length - 1] == '\r') {
            length--;
        }
        number++;
        return true;
    }

    /** Counted from one, the header included. */
    long number() {
        return number;
    }

    long bytesRead() {
        return taken + position;
    }

    boolean isTooLong() {
        return length > LONGEST;
    }

    /** Empty where it is not UTF-8. */
    Optional<String> text() {
        int start = number == 1 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        try {
            return Optional.of(utf8.decode(ByteBuffer.wrap(line, start, length - start)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private void keep(byte read) {
        if (length < LONGEST) {
            line[length] = read;
        }
        length = Math.min(length + 1, LONGEST + 1);
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length && line[0] == BYTE_ORDER_MARK[0] && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
    }

    private int read() throws IOException {
        if (position == limit && !fill()) {
            return END;
        }
        return buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        taken += limit;
        position = 0;
        limit = Math.max(0, source.read(buffer));
        return limit > 0;
    }
}
