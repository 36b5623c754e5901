package io.trustline.sip.journal.control;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.call.control.CallJournal;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallTag;
import io.trustline.sip.control.SipLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes what calls report, in their order, many at a time: calls never wait for the database. While it is away the
 * reports wait here; ends have room that progress may not take.
 */
public final class Journal implements CallJournal {

    private static final int BATCH = 100;
    private static final long LOOK_MILLIS = 100;

    private final Pages pages;
    private final Scribe scribe;
    private final int room;
    private final LinkedBlockingQueue<Entry> waiting;
    private final Thread thread;
    private volatile boolean stopping;
    private final AtomicLong lost = new AtomicLong();

    /** @param room how many reports may wait */
    public Journal(Pages pages, Transactions transactions, Runnable written, ThreadFactory threads, int room) {
        this.pages = pages;
        this.scribe = new Scribe(transactions, written);
        this.room = room;
        this.waiting = new LinkedBlockingQueue<>(room);
        this.thread = threads.newThread(this::work);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void progressed(CallTag tag, CallStage stage, Instant at) {
        if (waiting.size() < room / 2) {
            waiting.offer(new Entry(tag.call(), () -> pages.progressed(tag, stage, at)));
        }
    }

    @Override
    public void ended(CallRecord record) {
        if (!waiting.offer(new Entry(record.tag().call(), () -> pages.ended(record)))) {
            giveUp(record.tag().call());
        }
    }

    /** Empty when all is well. */
    public String trouble() {
        if (lost.get() > 0) {
            return lost.get() + " ends of calls were lost";
        }
        return scribe.trouble().isEmpty() ? "" : waiting.size() + " reports wait: " + scribe.trouble();
    }

    public int waiting() {
        return waiting.size();
    }

    /** Writes what waits, as long as there is time. */
    public void stop(Duration within) {
        stopping = true;
        try {
            thread.join(Math.max(1, within.toMillis()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void work() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                scribe.write(batch());
            }
        } catch (InterruptedException outOfTime) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Entry> batch() throws InterruptedException {
        var batch = new ArrayList<Entry>(BATCH);
        var first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    private void giveUp(CallId call) {
        lost.incrementAndGet();
        SipLog.LOG.entryGivenUp(call, new IllegalStateException("the journal is full"));
    }
}
