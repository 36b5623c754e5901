package io.trustline.sip.call.control;

import java.util.ArrayDeque;
import java.util.Queue;

/** What a call still has to hear: one after the other, in order, whichever thread it came from. */
final class Mailbox {

    /** Nobody presses so many keys; a flood of them must not fill the memory. */
    private static final int MOST_TRIFLES = 64;

    private final Steps steps;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Mailbox(Steps steps) {
        this.steps = steps;
    }

    void post(Runnable news) {
        synchronized (waiting) {
            waiting.add(news);
            if (running) {
                return;
            }
            running = true;
        }
        steps.run(this::work);
    }

    /** As {@link #post}, but left out where much waits already. */
    void postTrifle(Runnable news) {
        synchronized (waiting) {
            if (waiting.size() >= MOST_TRIFLES) {
                return;
            }
        }
        post(news);
    }

    private void work() {
        for (var news = next(); news != null; news = next()) {
            news.run();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            var news = waiting.poll();
            running = news != null;
            return news;
        }
    }
}
