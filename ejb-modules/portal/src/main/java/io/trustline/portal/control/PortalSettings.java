package io.trustline.portal.control;

import io.trustline.kernel.vault.KeyMissing;
import io.trustline.kernel.vault.KeyRing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything about the portal that an operator may choose; documented in docs/configuration.md. Dependent,
 * because a scope's proxy would hide the fields.
 */
@Dependent
public class PortalSettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.argon2-memory-kib", defaultValue = "19456")
    int argon2MemoryKib;
    @Inject
    @ConfigProperty(name = "trustline.portal.argon2-passes", defaultValue = "2")
    int argon2Passes;
    @Inject
    @ConfigProperty(name = "trustline.portal.argon2-lanes", defaultValue = "1")
    int argon2Lanes;
    @Inject
    @ConfigProperty(name = "trustline.portal.hashing-at-once", defaultValue = "0")
    int hashingAtOnce;
    @Inject
    @ConfigProperty(name = "trustline.portal.hashing-wait", defaultValue = "PT3S")
    Duration hashingWait;
    @Inject
    @ConfigProperty(name = "trustline.portal.session-idle", defaultValue = "PT30M")
    Duration sessionIdle;
    @Inject
    @ConfigProperty(name = "trustline.portal.session-longest", defaultValue = "PT12H")
    Duration sessionLongest;
    @Inject
    @ConfigProperty(name = "trustline.portal.sessions-per-account", defaultValue = "50")
    int sessionsPerAccount;
    @Inject
    @ConfigProperty(name = "trustline.portal.tries-window", defaultValue = "PT15M")
    Duration triesWindow;
    @Inject
    @ConfigProperty(name = "trustline.portal.tries-per-account-and-address", defaultValue = "10")
    int triesPerAccountAndAddress;
    @Inject
    @ConfigProperty(name = "trustline.portal.tries-per-address", defaultValue = "100")
    int triesPerAddress;
    @Inject
    @ConfigProperty(name = "trustline.portal.tries-per-account", defaultValue = "200")
    int triesPerAccount;
    @Inject
    @ConfigProperty(name = "trustline.portal.sign-ups-window", defaultValue = "PT1H")
    Duration signUpsWindow;
    @Inject
    @ConfigProperty(name = "trustline.portal.sign-ups-per-address", defaultValue = "1000")
    int signUpsPerAddress;
    @Inject
    @ConfigProperty(name = "trustline.portal.outbox-batch", defaultValue = "100")
    int outboxBatch;
    @Inject
    @ConfigProperty(name = "trustline.portal.activity-kept", defaultValue = "P400D")
    Duration activityKept;
    @Inject
    @ConfigProperty(name = "trustline.portal.sessions-kept", defaultValue = "P30D")
    Duration sessionsKept;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-kept", defaultValue = "P90D")
    Duration callsKept;
    @Inject
    @ConfigProperty(name = "trustline.portal.invitation-life", defaultValue = "PT24H")
    Duration invitationLife;
    @Inject
    @ConfigProperty(name = "trustline.portal.proof-fresh", defaultValue = "PT10M")
    Duration proofFresh;
    @Inject
    @ConfigProperty(name = "trustline.portal.key-file")
    Optional<String> keyFile;
    @Inject
    @ConfigProperty(name = "trustline.portal.key")
    Optional<String> key;
    @Inject
    @ConfigProperty(name = "trustline.portal.invitations")
    Optional<String> invitations;
    @Inject
    @ConfigProperty(name = "trustline.portal.demo-accounts")
    Optional<String> demoAccounts;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(argon2MemoryKib >= 8 * argon2Lanes && argon2MemoryKib <= 1 << 20, "argon2-memory-kib");
        require(argon2Passes >= 1 && argon2Passes <= 100, "argon2-passes");
        require(argon2Lanes >= 1 && argon2Lanes <= 16, "argon2-lanes");
        require(hashingAtOnce >= 0 && hashingAtOnce <= 1024, "hashing-at-once");
        require(triesPerAccountAndAddress >= 1, "tries-per-account-and-address");
        require(triesPerAddress >= 1, "tries-per-address");
        require(triesPerAccount >= 1, "tries-per-account");
        require(signUpsPerAddress >= 1, "sign-ups-per-address");
        require(sessionsPerAccount >= 1 && sessionsPerAccount <= 1000, "sessions-per-account");
        require(outboxBatch >= 1 && outboxBatch <= 1000, "outbox-batch");
        require(sessionIdle.compareTo(sessionLongest) <= 0, "session-idle");
        for (var length : new Duration[]{hashingWait, sessionIdle, triesWindow, signUpsWindow, activityKept,
                sessionsKept, callsKept, invitationLife, proofFresh}) {
            require(!length.isNegative() && !length.isZero(), "a duration of zero or less");
        }
    }

    /** Without keys nothing may begin: what is sealed could not be opened. */
    public KeyRing keys() {
        return keyFile.map(file -> KeyRing.read(Path.of(file))).or(() -> key.map(KeyRing::parse)).orElseThrow(
                () -> new KeyMissing("set trustline.portal.key-file (or trustline.portal.key)"));
    }

    /** Where one-time codes of new operators lie, if anywhere. */
    public Optional<Path> invitations() {
        return invitations.map(Path::of);
    }

    public Duration invitationLife() {
        return invitationLife;
    }

    /** Where the demonstration's accounts are written down, if anywhere. */
    public Optional<Path> demoAccounts() {
        return demoAccounts.map(Path::of);
    }

    public int outboxBatch() {
        return outboxBatch;
    }

    /** How many passwords are hashed side by side: no more than there are cores, since each wants a whole one. */
    int hashers() {
        return hashingAtOnce == 0 ? Runtime.getRuntime().availableProcessors() : hashingAtOnce;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.portal." + key);
        }
    }
}
