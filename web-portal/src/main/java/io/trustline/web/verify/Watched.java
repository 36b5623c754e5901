package io.trustline.web.verify;

import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One attempt and the open pages about it; its owner guards it. */
final class Watched {

    /** Pages of one attempt that are told; the others ask. */
    private static final int MOST = 3;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final AttemptToken token;
    private final Visitor visitor;
    private final List<Stream> streams = new ArrayList<>();

    Watched(AttemptToken token, Visitor visitor) {
        this.token = token;
        this.visitor = visitor;
    }

    AttemptToken token() {
        return token;
    }

    Visitor visitor() {
        return visitor;
    }

    synchronized boolean isFull() {
        return streams.size() >= MOST;
    }

    synchronized void add(Stream stream) {
        streams.add(stream);
    }

    synchronized int size() {
        return streams.size();
    }

    synchronized void tell(String pulse, Instant now) {
        for (var stream : List.copyOf(streams)) {
            if (stream.isOver(now) || !isHeard(stream, pulse, now)) {
                streams.remove(stream);
                stream.close();
            }
        }
    }

    private static boolean isHeard(Stream stream, String pulse, Instant now) {
        try {
            stream.tell(pulse, now, SILENCE);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    synchronized void close() {
        streams.forEach(Stream::close);
        streams.clear();
    }
}
