package io.trustline.sip.call.control;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A few threads for all calls: each has at most one step in the queue, so the queue is as long as there are calls. */
public final class CallThreads implements Steps, AutoCloseable {

    private static final long LAST_STEPS_MILLIS = 1000;

    private final ExecutorService workers;
    private final ScheduledThreadPoolExecutor alarms;

    public CallThreads(int workers, ThreadFactory threads) {
        this.workers = Executors.newFixedThreadPool(workers, threads);
        this.alarms = new ScheduledThreadPoolExecutor(1, threads);
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void run(Runnable step) {
        try {
            workers.execute(step);
        } catch (RejectedExecutionException stopped) {
            // Late news of calls that are over; the rows of those that are not become interrupted at the next start.
            return;
        }
    }

    @Override
    public Alarm after(Duration wait, Runnable step) {
        try {
            var alarm = alarms.schedule(step, wait.toNanos(), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException stopped) {
            return () -> {};
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_STEPS_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
