package io.trustline.web.verify;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * One open page that is told what moves. All that it is ever told fits into its connection's buffers, so that writing
 * to a browser that does not read holds nobody up.
 */
final class Stream {

    private static final String KEPT_ALIVE = ":\n\n";

    private final AsyncContext context;
    private final Instant until;
    private String told = "";
    private Instant toldAt = Instant.MIN;

    Stream(AsyncContext context, Instant until) {
        this.context = context;
        this.until = until;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Says it where it is new, and something now and then so that nobody between hangs up. */
    void tell(String pulse, Instant now, Duration silence) throws IOException {
        if (!pulse.equals(told)) {
            told = pulse;
            write("data: " + pulse + "\n\n", now);
        } else if (toldAt.plus(silence).isBefore(now)) {
            write(KEPT_ALIVE, now);
        }
    }

    private void write(String text, Instant now) throws IOException {
        var out = context.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        toldAt = now;
    }

    void close() {
        try {
            context.complete();
        } catch (IllegalStateException closedAlready) {
            // The browser was faster.
        }
    }
}
