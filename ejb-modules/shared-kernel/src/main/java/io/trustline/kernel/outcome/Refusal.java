package io.trustline.kernel.outcome;

import io.trustline.kernel.problem.ProblemType;
import java.time.Duration;
import java.util.Objects;

/** Why not, and after how long another try makes sense (zero: at once, with better input). */
public record Refusal(ProblemType type, Duration retryAfter) {

    public Refusal {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(retryAfter, "retryAfter");
    }

    public static Refusal of(ProblemType type) {
        return new Refusal(type, Duration.ZERO);
    }

    /** Whole seconds, rounded up, as Retry-After wants them. */
    public long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }

    /** Whole minutes, rounded up, as people want them. */
    public long retryAfterMinutes() {
        return retryAfter.plusMillis(59_999).toMinutes();
    }
}
