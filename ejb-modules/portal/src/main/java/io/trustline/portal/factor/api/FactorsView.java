package io.trustline.portal.factor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a customer has set up, and when it was last used; {@code recoveryCodes} are those that are left. */
public record FactorsView(Optional<Used> authenticator, List<Passkey> passkeys, int recoveryCodes,
        Optional<Instant> recoveryCodesSince) {

    /** Since when, and when last. */
    public record Used(Instant since, Optional<Instant> lastUsed) {}

    /** A passkey by the name that its owner gave it. */
    public record Passkey(UUID id, String name, Used used) {}
}
