package io.trustline.device.api;

import java.time.Instant;
import java.util.Optional;

/** A negotiated key by its name: never the key. State is PENDING, LIVE or FORMER. */
public record KeyView(String kid, String state, String service, Instant notBefore, Instant expires,
        Optional<Instant> usedAt) {}
