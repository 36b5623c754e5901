package io.trustline.sip.media.control;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Carries news from the packet threads to the calls: one at a time, in order, and without keeping a packet waiting. */
final class NewsDesk implements AutoCloseable {

    /** Far more than all lines can say at once; beyond it news is dropped, and the calls end by their own timers. */
    private static final int WAITING_MOST = 20_000;
    private static final int SECONDS_TO_STOP = 2;
    private final ThreadPoolExecutor thread;

    NewsDesk(ThreadFactory threads) {
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MOST), threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void tell(MediaEar ear, MediaNews news) {
        thread.execute(() -> ear.hear(news));
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
