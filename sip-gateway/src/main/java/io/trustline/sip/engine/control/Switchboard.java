package io.trustline.sip.engine.control;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.call.control.CallActor;
import io.trustline.sip.call.control.CallOrder;
import io.trustline.sip.call.control.CallParts;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.control.SipLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The calls that live in this process, no more of them than there are places; a place is taken before it is needed. */
final class Switchboard {

    private final CallParts parts;
    private final Consumer<CallRecord> ended;
    private final int places;
    private final Map<CallId, CallActor> live = new HashMap<>();
    private int taken;
    private boolean closed;

    Switchboard(CallParts parts, Consumer<CallRecord> ended, int places) {
        this.parts = parts;
        this.ended = ended;
        this.places = places;
    }

    /** @return why there is none, or nothing and then a place is taken */
    synchronized Optional<DialRefusal> takePlace() {
        if (closed) {
            return Optional.of(DialRefusal.STOPPING);
        }
        if (taken >= places) {
            return Optional.of(DialRefusal.FULL);
        }
        taken++;
        return Optional.empty();
    }

    synchronized void givePlaceBack() {
        taken--;
        notifyAll();
    }

    /** Dials on the place that was taken. A call that was written down while we closed still hears of the end. */
    void begin(CallOrder order) {
        var actor = new CallActor(order, parts, this::over);
        boolean late;
        synchronized (this) {
            live.put(order.tag().call(), actor);
            late = closed;
        }
        if (late) {
            actor.stop();
        } else {
            actor.begin();
        }
    }

    synchronized int liveCalls() {
        return live.size();
    }

    /** No more calls from now on; those that live are ended. @return how many those were */
    int close(Duration within) {
        List<CallActor> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(live.values());
        }
        ending.forEach(CallActor::stop);
        await(within);
        return ending.size();
    }

    private void over(CallRecord record) {
        SipLog.LOG.callEnded(record.tag().call(), record.outcome().label());
        synchronized (this) {
            live.remove(record.tag().call());
            givePlaceBack();
        }
        ended.accept(record);
    }

    private synchronized void await(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            for (long rest = within.toNanos(); taken > 0 && rest > 0; rest = deadline - System.nanoTime()) {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(rest)));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
