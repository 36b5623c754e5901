package io.trustline.sip.stack.control;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what is put into it one after the other, on borrowed threads. */
final class Mailbox {

    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor workers;

    Mailbox(Executor workers) {
        this.workers = workers;
    }

    void post(Runnable letter) {
        letters.add(letter);
        if (waiting.getAndIncrement() == 0) {
            workers.execute(this::drain);
        }
    }

    private void drain() {
        do {
            try {
                letters.remove().run();
            } catch (RuntimeException | Error trouble) {
                passOn(trouble);
            }
        } while (waiting.decrementAndGet() > 0);
    }

    /** One bad letter must not keep the others from being read. */
    private static void passOn(Throwable trouble) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, trouble);
    }
}
