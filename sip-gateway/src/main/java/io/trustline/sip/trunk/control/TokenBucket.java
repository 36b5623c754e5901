package io.trustline.sip.trunk.control;

/** Calls per second, evenly: what one second allows may come at once, then it refills. Not safe for threads. */
final class TokenBucket {

    private static final long NANOS = 1_000_000_000L;

    private final int perSecond;
    private long nanoTokens;
    private long last;

    TokenBucket(int perSecond, long now) {
        this.perSecond = perSecond;
        this.nanoTokens = perSecond * NANOS;
        this.last = now;
    }

    /** A clock that went backwards refills nothing. */
    boolean take(long now) {
        long passed = Math.min(Math.max(0, now - last), NANOS);
        last = now;
        nanoTokens = Math.min(perSecond * NANOS, nanoTokens + passed * perSecond);
        if (nanoTokens < NANOS) {
            return false;
        }
        nanoTokens -= NANOS;
        return true;
    }
}
