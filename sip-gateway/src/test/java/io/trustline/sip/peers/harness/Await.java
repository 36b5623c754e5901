package io.trustline.sip.peers.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, and says what it waited for when it does not. The one place that naps. */
public final class Await {

    /** Far beyond what anything takes: a machine that is away for a while proves nothing. */
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration NAP = Duration.ofMillis(50);

    private Await() {
    }

    public static void until(String what, BooleanSupplier condition) {
        until(what, USUAL, condition);
    }

    public static void until(String what, Duration longest, BooleanSupplier condition) {
        present(what, longest, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T present(String what, Duration longest, Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            var found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + longest.toSeconds() + " s in vain until " + what);
            }
            nap(NAP);
        }
    }

    /** For load that must go on for a while, not for guessing when something is done. */
    public static void nap(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
