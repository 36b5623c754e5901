package io.trustline.simulators.terminal.tamper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an attacker may try, and how the platform (or the terminal itself) refuses it. */
public enum Trick {
    /** One bit of EDKey is another one. */
    BIT(false, "unreadable-message"),
    /** The message names an algorithm that is broken. */
    BROKEN(false, "algorithm-refused", "unreadable-message"),
    /** The message says that it needs no key. */
    NONE(false, "algorithm-refused", "unreadable-message"),
    /** EDKey is sealed to a key that is not the platform's. */
    UNKNOWN_KEY(false, "unknown-key"),
    /** The clock is a day off. */
    CLOCK(false, "clock-skewed"),
    /** The terminal claims a number by itself, past the gateway. */
    NUMBER(false, "number-not-trusted"),
    /** Nobody vouches for a number. */
    NO_GATEWAY(false, "gateway-needed"),
    /** The last access is sent again. */
    REPLAY(true, "replayed"),
    /** The platform's answer is sent back to it. */
    REFLECT(true, "unreadable-message"),
    /** The key comes with another SIM. */
    OTHER_SIM(true, "sim-changed"),
    /** A man in the middle changes the platform's answer. */
    MAC(true, "not-proven-by-platform");

    private final boolean needsKey;
    private final Set<String> refusals;

    Trick(boolean needsKey, String... refusals) {
        this.needsKey = needsKey;
        this.refusals = Set.of(refusals);
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the terminal must have come in before. */
    public boolean needsKey() {
        return needsKey;
    }

    public boolean isRefusedBy(String slug) {
        return refusals.contains(slug);
    }

    public static Optional<Trick> of(String word) {
        return Arrays.stream(values()).filter(trick -> trick.word().equals(word)).findFirst();
    }
}
