package io.trustline.portal.entry.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may be set about ways in. */
@Dependent
public class EntrySettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.attempt-life", defaultValue = "PT15M")
    Duration attemptLife;
    @Inject
    @ConfigProperty(name = "trustline.portal.recovery-delay", defaultValue = "P1D")
    Duration recoveryDelay;
    @Inject
    @ConfigProperty(name = "trustline.portal.recovery-open", defaultValue = "P3D")
    Duration recoveryOpen;
    @Inject
    @ConfigProperty(name = "trustline.portal.recoveries-per-name", defaultValue = "10")
    int recoveriesPerName;
    @Inject
    @ConfigProperty(name = "trustline.portal.re-entry-delay", defaultValue = "P1D")
    Duration reEntryDelay;
    @Inject
    @ConfigProperty(name = "trustline.portal.re-entry-open", defaultValue = "P3D")
    Duration reEntryOpen;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        for (var length : new Duration[]{attemptLife, recoveryDelay, recoveryOpen, reEntryDelay, reEntryOpen}) {
            require(!length.isNegative() && !length.isZero(), "a duration of zero or less");
        }
        require(recoveriesPerName >= 1 && recoveriesPerName <= 1_000_000, "recoveries-per-name");
    }

    public Duration attemptLife() {
        return attemptLife;
    }

    /** How long a recovery without a second proof waits, so that its owner can stop it. */
    public Duration recoveryDelay() {
        return recoveryDelay;
    }

    /** How long after that it may be finished. */
    public Duration recoveryOpen() {
        return recoveryOpen;
    }

    /** How long a way back in waits that an operator opened, and how long it is open then. */
    ReEntryRows.Span reEntry() {
        return new ReEntryRows.Span(reEntryDelay, reEntryOpen);
    }

    public int recoveriesPerName() {
        return recoveriesPerName;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.portal." + key);
        }
    }
}
