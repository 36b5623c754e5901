package io.trustline.sdk.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The platform said no; the slug says what a device does about it (docs/protocols/device-trust.md §9). */
public final class PlatformRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<Instant> date;

    public PlatformRefused(String slug, Optional<Duration> retryAfter, Optional<Instant> date) {
        super("the platform refused: " + slug);
        this.slug = slug;
        this.retryAfter = retryAfter;
        this.date = date;
    }

    public String slug() {
        return slug;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The platform's time when it said so. */
    public Optional<Instant> date() {
        return date;
    }

    public boolean is(String wanted) {
        return slug.equals(wanted);
    }
}
