package io.trustline.sip.media.rtp.control;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that sends: a wheel of slots, one millisecond each, that turns by absolute deadlines. New streams
 * begin in the next of twenty phases, so that the packets of many calls spread over the whole tick. Packets that
 * are late follow each other, three at most; where the thread was kept from running for longer than the limit, time is
 * skipped instead, so that nobody gets a burst.
 */
public final class RtpPacer implements AutoCloseable {

    private static final int SLOTS = 64;
    private static final int PHASES = 20;
    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LATE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(60);
    private static final int SECONDS_TO_STOP = 2;

    private final RtpSender[] wheel = new RtpSender[SLOTS];
    private final ConcurrentLinkedQueue<RtpSender> newcomers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger senders = new AtomicInteger();
    private final Thread thread;
    private volatile boolean running = true;
    private long origin;
    private long tick;
    private long skippedMillis;
    private int phase;

    public RtpPacer(ThreadFactory threads) {
        thread = threads.newThread(this::run);
        thread.setPriority(Thread.MAX_PRIORITY);
    }

    public void start() {
        thread.start();
    }

    /** From now on it sends; the caller bounds how many there are. */
    public void add(RtpSender sender) {
        senders.incrementAndGet();
        newcomers.add(sender);
        LockSupport.unpark(thread);
    }

    public int senders() {
        return senders.get();
    }

    /** Stops the thread. Streams that still send are cut off; they are told nothing. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        origin = System.nanoTime();
        while (running) {
            if (senders.get() == 0) {
                LockSupport.park(this);
                restart();
            } else {
                await(origin + tick * SLOT_NANOS);
                welcome();
                turn();
            }
        }
    }

    private void restart() {
        origin = System.nanoTime() - tick * SLOT_NANOS;
    }

    private void await(long due) {
        long early = due - System.nanoTime();
        while (early > 0 && running) {
            LockSupport.parkNanos(this, early);
            early = due - System.nanoTime();
        }
        if (-early > LATE_NANOS_MAX) {
            origin -= early;
            skippedMillis += -early / SLOT_NANOS;
        }
    }

    void welcome() {
        for (var sender = newcomers.poll(); sender != null; sender = newcomers.poll()) {
            sender.begin(skippedMillis);
            place(sender, 1 + (int) Math.floorMod(phase - tick - 1, (long) PHASES));
            phase = (phase + 1) % PHASES;
        }
    }

    void turn() {
        int slot = (int) (tick % SLOTS);
        var sender = wheel[slot];
        wheel[slot] = null;
        while (sender != null) {
            var next = sender.next;
            int millis = send(sender);
            if (millis > 0) {
                place(sender, millis);
            } else {
                senders.decrementAndGet();
                sender.leave();
            }
            sender = next;
        }
        tick++;
    }

    /** A fault of one stream must not end all others. */
    private int send(RtpSender sender) {
        try {
            return sender.send(skippedMillis);
        } catch (RuntimeException bug) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
            sender.fail();
            return 0;
        }
    }

    private void place(RtpSender sender, int afterMillis) {
        int slot = (int) ((tick + afterMillis) % SLOTS);
        sender.next = wheel[slot];
        wheel[slot] = sender;
    }
}
