package io.trustline.webapi.edge;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** All that a request brought, read once and within bounds; or why it was left unread. */
public record Content(byte[] bytes, Optional<ProblemType> trouble) {

    static final int LARGEST = 16 * 1024;
    /**
     * A body usually is there before we look. Whoever sends theirs byte by byte holds a thread, so only half of those that
     * the smallest server has (16 for each core, two cores) may wait for bodies.
     */
    private static final Semaphore READERS = new Semaphore(16);
    private static final String ATTRIBUTE = Content.class.getName();
    private static final byte[] NOTHING = {};

    /** A body need not declare its size, so its end counts and not what was said of it. */
    static Content read(HttpServletRequest request) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            return unread(ProblemType.WRONG_MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > LARGEST) {
            return unread(ProblemType.TOO_LARGE);
        }
        if (request.getContentLengthLong() == 0) {
            return new Content(NOTHING, Optional.empty());
        }
        if (!READERS.tryAcquire()) {
            return unread(ProblemType.TRY_AGAIN);
        }
        try {
            var bytes = request.getInputStream().readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? unread(ProblemType.TOO_LARGE) : new Content(bytes, Optional.empty());
        } finally {
            READERS.release();
        }
    }

    private static Content unread(ProblemType why) {
        return new Content(NOTHING, Optional.of(why));
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the outermost filter read. */
    public static Content of(HttpServletRequest request) {
        return (Content) request.getAttribute(ATTRIBUTE);
    }

    /** As compact JOSE, which is ASCII; any other byte becomes a character that no message holds. */
    public String text() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
