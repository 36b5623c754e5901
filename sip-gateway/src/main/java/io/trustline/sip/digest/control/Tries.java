package io.trustline.sip.digest.control;

import java.util.HashMap;
import java.util.Map;

/** How often one request was proved: once for each side that asks, and once more where the nonce was too old. */
public final class Tries {

    private final Map<Boolean, Integer> answered = new HashMap<>();
    private final Map<Boolean, Integer> renewed = new HashMap<>();

    /** Whether this challenge may still be answered; takes the try. */
    public boolean take(Challenge challenge) {
        var counts = challenge.stale() ? renewed : answered;
        return counts.merge(challenge.proxy(), 1, Integer::sum) == 1;
    }
}
