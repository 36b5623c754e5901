package io.trustline.sip.media.srtp.control;

/** Which packets of one source came already (RFC 3711 §3.3.2), and how often its numbers wrapped. */
final class ReplayWindow {

    private static final int WIDTH = 64;
    private static final int HALF = 1 << 15;
    private boolean any;
    private long highest;
    private long seen;

    /** The whole index of a packet, of which only the last 16 bits travel (§3.3.1); negative where it cannot be. */
    long index(int sequence) {
        if (!any) {
            return sequence;
        }
        long rollovers = highest >> 16;
        int last = (int) (highest & 0xFFFF);
        if (last < HALF) {
            rollovers -= sequence - last > HALF ? 1 : 0;
        } else {
            rollovers += last - HALF > sequence ? 1 : 0;
        }
        return rollovers << 16 | sequence;
    }

    boolean isFresh(long index) {
        if (index < 0) {
            return false;
        }
        long behind = highest - index;
        return !any || behind < 0 || behind < WIDTH && (seen >>> behind & 1) == 0;
    }

    /** Only for packets that proved authentic. */
    void take(long index) {
        long ahead = any ? index - highest : WIDTH;
        if (ahead > 0) {
            seen = ahead < WIDTH ? seen << ahead | 1 : 1;
            highest = index;
        } else {
            seen |= 1L << -ahead;
        }
        any = true;
    }
}
