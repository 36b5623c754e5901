package io.trustline.device.api;

import java.time.Instant;
import java.util.Optional;

/** One of the platform's key pairs. State is CURRENT, REPLACED (still decrypts) or RETIRED (private key destroyed). */
public record PlatformKeyView(String kid, String algorithm, String curveOrSize, String state, Instant madeAt,
        Optional<Instant> replacedAt, Optional<Instant> retiredAt) {}
