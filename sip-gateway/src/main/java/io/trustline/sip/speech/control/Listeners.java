package io.trustline.sip.speech.control;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets the ear listen beside the thread that sends. Whoever asks never waits: with more speeches waiting than the
 * limit, the proof fails at once, since what nobody listened to was not proved.
 */
public final class Listeners implements AutoCloseable {

    private static final Proof UNHEARD = new Proof(false, 0);
    private static final int SECONDS_TO_FINISH = 2;
    private final Ear ear;
    private final ThreadPoolExecutor threads;

    public Listeners(Ear ear, int atOnce, int waitingMost, ThreadFactory threadFactory) {
        this.ear = ear;
        threads = new ThreadPoolExecutor(atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waitingMost),
                threadFactory);
    }

    /** The samples are wiped afterwards, since they tell the code. */
    public void listen(Speech speech, short[] sent, Consumer<Proof> told) {
        try {
            threads.execute(() -> {
                var proof = ear.prove(speech, sent);
                Arrays.fill(sent, (short) 0);
                told.accept(proof);
            });
        } catch (RejectedExecutionException tooMany) {
            Arrays.fill(sent, (short) 0);
            told.accept(UNHEARD);
        }
    }

    /** Lets those that listen finish, for two seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
