package io.trustline.sip.media.sdp.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way sound flows, as one side sees it (RFC 3264 §6.1). */
public enum Direction {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    Direction(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    static Optional<Direction> of(String attribute) {
        return Arrays.stream(values()).filter(direction -> direction.attribute().equals(attribute)).findFirst();
    }

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean sends() {
        return sends;
    }

    public boolean receives() {
        return receives;
    }

    /** How the other side sees it. */
    public Direction turned() {
        return switch (this) {
            case SENDONLY -> RECVONLY;
            case RECVONLY -> SENDONLY;
            default -> this;
        };
    }
}
