package io.trustline.sdk.terminal;

import java.time.Instant;
import java.util.Optional;

/** How the terminal stands: its key, the number that the operator gave it, KeyTime's end, what is under way. */
public record TerminalStatus(Optional<String> key, Optional<String> msisdn, Optional<Instant> expires,
        boolean pending, Optional<String> formerKey, Optional<Instant> tokenExpires) {

    @Override
    public String toString() {
        return "terminal with key " + key.orElse("–") + " until " + expires.map(Instant::toString).orElse("–");
    }
}
