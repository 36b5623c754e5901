package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again until something holds, and fails when it is too late. */
final class Until {

    private Until() {
    }

    static void holds(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + longest);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
