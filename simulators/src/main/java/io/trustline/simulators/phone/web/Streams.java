package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import io.trustline.simulators.phone.call.Telephone;
import io.trustline.simulators.phone.sound.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Answers that go on: what changes, and what is heard. Each keeps a thread, so there are not many. */
final class Streams {

    private static final int MOST = 32;
    private static final long STILL_HERE_MILLIS = 10_000;

    private final Semaphore places = new Semaphore(MOST);
    private final Telephone telephone;

    Streams(Telephone telephone) {
        this.telephone = telephone;
    }

    /** The telephone now, and again after each change (server-sent events). */
    void events(HttpExchange exchange) throws IOException {
        seated(exchange, "text/event-stream", out -> {
            long seen = 0;
            while (true) {
                var view = telephone.after(seen, STILL_HERE_MILLIS);
                var text = view.version() == seen ? ": still here\n\n" : "data: " + CallJson.of(view) + "\n\n";
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen = view.version();
            }
        });
    }

    /** What is heard from now on: 8,000 samples a second of 16 bits, little-endian. */
    void sound(HttpExchange exchange, Recording recording) throws IOException {
        seated(exchange, "application/octet-stream", out -> {
            int place = recording.length();
            var heard = recording.after(place);
            while (heard.length > 0) {
                out.write(heard);
                out.flush();
                place += heard.length / 2;
                heard = recording.after(place);
            }
        });
    }

    private void seated(HttpExchange exchange, String type, Talk talk) throws IOException {
        if (!places.tryAcquire()) {
            Answers.refuse(exchange, 503, "Too many are listening");
            return;
        }
        try (var out = Answers.stream(exchange, type)) {
            talk.to(out);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** What is said in a stream; it ends when nobody is there any more. */
    @FunctionalInterface
    private interface Talk {
        void to(OutputStream out) throws IOException, InterruptedException;
    }
}
