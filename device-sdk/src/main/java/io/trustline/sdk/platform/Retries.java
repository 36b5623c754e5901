package io.trustline.sdk.platform;

import java.time.Duration;

/** How often and how long to try: the wait doubles from the first to the longest, each shortened by chance. */
public record Retries(int attempts, Duration first, Duration longest, Duration deadline) {

    public static final Retries USUAL = new Retries(5, Duration.ofMillis(500), Duration.ofSeconds(20),
            Duration.ofMinutes(1));

    public static final Retries NONE = new Retries(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));

    public Retries {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0 || deadline.isNegative()) {
            throw new IllegalArgumentException("retries without sense");
        }
    }

    /** Before the attempt of that number (the second is 1), without the shortening. */
    Duration before(int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
