package io.trustline.webapi.edge;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** All that a request brought, read once and within bounds; or why it was left unread. */
public record Content(byte[] bytes, Optional<ProblemType> trouble) {

    static final int LARGEST = 16 * 1024;
    private static final String ATTRIBUTE = Content.class.getName();
    private static final byte[] NOTHING = {};

    /** A body need not declare its size, so its end counts and not what was said of it. */
    static Content read(HttpServletRequest request) {
        if (request.getHeader("Content-Encoding") != null) {
            return unread(ProblemType.WRONG_MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > LARGEST) {
            return unread(ProblemType.TOO_LARGE);
        }
        if (request.getContentLengthLong() == 0) {
            return new Content(NOTHING, Optional.empty());
        }
        return bounded(request);
    }

    /** What cannot be read was cut off or garbled on its way: nothing of ours broke. */
    private static Content bounded(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? unread(ProblemType.TOO_LARGE) : new Content(bytes, Optional.empty());
        } catch (IOException garbled) {
            return unread(ProblemType.BAD_REQUEST);
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
