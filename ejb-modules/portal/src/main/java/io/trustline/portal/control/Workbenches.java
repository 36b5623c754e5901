package io.trustline.portal.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory in which passwords are hashed: a fixed number of workbenches, used again and again. A flood waits its
 * turn for one instead of eating the heap, and nothing of 19 MiB becomes garbage for each sign-in.
 */
final class Workbenches {

    private static final Duration BUSY_FOR = Duration.ofSeconds(5);

    private final BlockingQueue<BlockPool> free;
    private final Duration wait;

    Workbenches(int count, int blocks, Duration wait) {
        this.free = new ArrayBlockingQueue<>(count, true);
        this.wait = wait;
        for (int i = 0; i < count; i++) {
            free.add(new FixedBlockPool(blocks));
        }
    }

    /** Works at the next free bench; when none becomes free in time, says that we are busy. */
    <T> Outcome<T> atOne(Function<BlockPool, T> work) {
        var bench = next();
        if (bench == null) {
            return Outcome.refused(new Refusal(ProblemType.TRY_AGAIN, BUSY_FOR));
        }
        try {
            return Outcome.granted(work.apply(bench));
        } finally {
            free.add(bench);
        }
    }

    private BlockPool next() {
        try {
            return free.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
