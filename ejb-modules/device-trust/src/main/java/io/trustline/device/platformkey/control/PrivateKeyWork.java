package io.trustline.device.platformkey.control;

import io.trustline.device.control.DeviceSettings;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.jose.SealedMessage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Uses private keys, at most so many side by side; whoever waits too long for a turn hears "try again". */
@ApplicationScoped
public class PrivateKeyWork {

    private static final Duration LATER = Duration.ofSeconds(2);

    @Inject
    DeviceSettings settings;

    private Semaphore turns;
    private long waitMillis;

    @PostConstruct
    void open() {
        turns = new Semaphore(settings.privateKeyWorkers(), true);
        waitMillis = settings.privateKeyWorkWait().toMillis();
    }

    /** Outside any transaction. Empty inside a granted outcome: it does not open. */
    public Outcome<Optional<byte[]>> open(LiveKey key, SealedMessage message) {
        return inTurn(() -> key.opener().open(message));
    }

    /** Work that wants a processor for itself. */
    public <T> Outcome<T> inTurn(Supplier<T> work) {
        if (!isMyTurn()) {
            return Outcome.refused(new Refusal(ProblemType.TRY_AGAIN, LATER));
        }
        try {
            return Outcome.granted(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
