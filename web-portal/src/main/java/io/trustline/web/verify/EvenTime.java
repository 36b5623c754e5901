package io.trustline.web.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers no sooner than a set time after the question. A name that somebody has is looked at more closely before its
 * telephone rings, and how long that took must not show (VOX-13).
 */
@ApplicationScoped
public class EvenTime {

    @Inject
    RecoverSettings settings;

    private final LongSupplier now;
    private final LongConsumer nap;

    public EvenTime() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    EvenTime(LongSupplier now, LongConsumer nap) {
        this.now = now;
        this.nap = nap;
    }

    void check(@Observes Startup start) {
        settings.check();
    }

    /** The question is asked at once, in whatever transaction it makes; the wait is after that. */
    <T> T answer(Supplier<T> question) {
        long due = now.getAsLong() + settings.answerTime().toNanos();
        var answer = question.get();
        for (long left = due - now.getAsLong(); left > 0; left = due - now.getAsLong()) {
            nap.accept(left);
        }
        return answer;
    }
}
