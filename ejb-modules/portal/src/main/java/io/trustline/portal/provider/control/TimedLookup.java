package io.trustline.portal.provider.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up on threads of their own and waits only so long: Java's own way cannot be interrupted, and whoever owns
 * a name owns the server that does not answer for it. One name never holds more than one thread.
 */
final class TimedLookup implements OuterNetwork.Lookup {

    private final OuterNetwork.Lookup slow;
    private final Executor threads;
    private final Duration longest;
    private final Map<String, CompletableFuture<InetAddress[]>> under = new ConcurrentHashMap<>();

    /** @param threads bounded; refuses what it has no room for */
    TimedLookup(OuterNetwork.Lookup slow, Executor threads, Duration longest) {
        this.slow = slow;
        this.threads = threads;
        this.longest = longest;
    }

    @Override
    public InetAddress[] all(String host) throws UnknownHostException {
        try {
            return asked(host).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException nowhere) {
            throw new UnknownHostException("not found in time");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("stopping");
        }
    }

    /** Joins whoever asked before and has no answer yet. */
    private CompletableFuture<InetAddress[]> asked(String host) {
        var found = new CompletableFuture<InetAddress[]>();
        var earlier = under.putIfAbsent(host, found);
        if (earlier != null) {
            return earlier;
        }
        try {
            threads.execute(() -> look(host, found));
        } catch (RejectedExecutionException full) {
            under.remove(host, found);
            found.completeExceptionally(full);
        }
        return found;
    }

    private void look(String host, CompletableFuture<InetAddress[]> found) {
        try {
            found.complete(slow.all(host));
        } catch (UnknownHostException | RuntimeException nowhere) {
            found.completeExceptionally(nowhere);
        } finally {
            // Those who come from now on ask anew: an answer of old may point elsewhere.
            under.remove(host, found);
        }
    }
}
