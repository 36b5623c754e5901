package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A quota as header fields: structured fields after draft-ietf-httpapi-ratelimit-headers-11 (verify.md §3). */
final class RateLimits {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private RateLimits() {
    }

    static String policy(List<Allowance> allowances) {
        return listed(allowances,
                bound -> "\"%s\";q=%d;w=%d".formatted(bound.name(), bound.limit(), bound.window().toSeconds()));
    }

    static String left(List<Allowance> allowances) {
        return listed(allowances,
                bound -> "\"%s\";r=%d;t=%d".formatted(bound.name(), bound.left(), seconds(bound.resets())));
    }

    private static String listed(List<Allowance> allowances, Function<Allowance, String> item) {
        return allowances.stream().map(item).collect(Collectors.joining(", "));
    }

    /** Upwards: whoever comes back a moment early would be refused again. */
    private static long seconds(Duration time) {
        return Math.max(0, time.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
