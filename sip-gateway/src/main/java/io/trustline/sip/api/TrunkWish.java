package io.trustline.sip.api;

import java.util.List;

/**
 * Everything an operator says about a trunk; docs/trunks.md has each field. {@code password} is write-only: "" in a
 * view, and "" in a wish keeps the one that is there.
 */
public record TrunkWish(String name, String host, int port, Transport transport, Mode mode, String user,
        String password, String domain, String callerNumber, NumberFormat numberFormat, boolean assertIdentity,
        int callsPerSecond, int callsAtOnce, int priority, int weight, List<String> prefixes,
        long costPerMinuteMinor, Media media, Redirects redirects) {

    public enum Transport {
        UDP,
        TCP,
        TLS
    }

    /** REGISTER with user and password, or a fixed address that is asked by OPTIONS. */
    public enum Mode {
        REGISTRATION,
        STATIC
    }

    /** +8613800138000, 008613800138000, 8613800138000, or national 013800138000 as the trunk wants it. */
    public enum NumberFormat {
        E164,
        E164_00,
        DIGITS,
        NATIONAL
    }

    /** SRTP by SDES (RFC 4568), only over TLS. */
    public enum Media {
        RTP,
        SRTP
    }

    /** What a 3xx does: ends the call, or is followed to the same host only. */
    public enum Redirects {
        REFUSE,
        SAME_HOST
    }

    public TrunkWish { prefixes = List.copyOf(prefixes); }

    @Override
    public String toString() {
        return "TrunkWish[" + name + "]";
    }
}
