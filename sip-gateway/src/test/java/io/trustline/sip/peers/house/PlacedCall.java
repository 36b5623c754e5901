package io.trustline.sip.peers.house;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.call.control.CallRecord;

/** A call that was asked for. */
public final class PlacedCall {

    private static final int LONGEST_SECONDS = 90;

    private final CompletableFuture<CallRecord> over = new CompletableFuture<>();

    void end(CallRecord record) {
        over.complete(record);
    }

    public boolean isOver() {
        return over.isDone();
    }

    /** What became of it, once it is over. */
    public CallOutcome outcome() {
        return record().outcome();
    }

    /** All that was written down of it, once it is over. */
    public CallRecord record() {
        try {
            return over.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new AssertionError("the call did not end", never);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }
}
