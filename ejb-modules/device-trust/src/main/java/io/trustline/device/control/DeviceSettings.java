package io.trustline.device.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything about device trust that an operator may choose; documented in docs/configuration.md. Dependent, because
 * a scope's proxy would hide the fields.
 */
@Dependent
public class DeviceSettings {

    @Inject
    @ConfigProperty(name = "trustline.device.master-key-file")
    Optional<String> masterKeyFile;
    @Inject
    @ConfigProperty(name = "trustline.device.master-key")
    Optional<String> masterKey;
    @Inject
    @ConfigProperty(name = "trustline.device.clock-window", defaultValue = "PT5M")
    Duration clockWindow;
    @Inject
    @ConfigProperty(name = "trustline.device.key-time", defaultValue = "P30D")
    Duration keyTime;
    @Inject
    @ConfigProperty(name = "trustline.device.key-time-policy")
    Optional<String> keyTimePolicy;
    @Inject
    @ConfigProperty(name = "trustline.device.token-time", defaultValue = "PT1H")
    Duration tokenTime;
    @Inject
    @ConfigProperty(name = "trustline.device.rebinding", defaultValue = "operator")
    String rebinding;
    @Inject
    @ConfigProperty(name = "trustline.device.rebinding-time", defaultValue = "P1D")
    Duration rebindingTime;
    @Inject
    @ConfigProperty(name = "trustline.device.binding-lapses-after", defaultValue = "P180D")
    Duration bindingLapsesAfter;
    @Inject
    @ConfigProperty(name = "trustline.device.private-key-work-at-once", defaultValue = "0")
    int privateKeyWorkAtOnce;
    @Inject
    @ConfigProperty(name = "trustline.device.private-key-work-wait", defaultValue = "PT2S")
    Duration privateKeyWorkWait;
    @Inject
    @ConfigProperty(name = "trustline.device.initialisations-per-hour", defaultValue = "30")
    int initialisationsPerHour;
    @Inject
    @ConfigProperty(name = "trustline.device.accesses-per-hour", defaultValue = "600")
    int accessesPerHour;
    @Inject
    @ConfigProperty(name = "trustline.device.former-keys-kept", defaultValue = "P90D")
    Duration formerKeysKept;
    @Inject
    @ConfigProperty(name = "trustline.device.outbox-batch", defaultValue = "100")
    int outboxBatch;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(masterKeyFile.isPresent() || masterKey.isPresent(), "master-key-file");
        require(rebinding.equals("operator") || rebinding.equals("proof"), "rebinding");
        require(privateKeyWorkAtOnce >= 0 && privateKeyWorkAtOnce <= 1024, "private-key-work-at-once");
        require(initialisationsPerHour >= 1, "initialisations-per-hour");
        require(accessesPerHour >= 1, "accesses-per-hour");
        require(outboxBatch >= 1 && outboxBatch <= 1000, "outbox-batch");
        require(clockWindow.compareTo(Duration.ofHours(1)) <= 0, "clock-window");
        for (var length : new Duration[]{clockWindow, keyTime, tokenTime, rebindingTime, bindingLapsesAfter,
                privateKeyWorkWait, formerKeysKept}) {
            require(!length.isNegative() && !length.isZero(), "a duration of zero or less");
        }
    }

    public Optional<String> masterKeyFile() {
        return masterKeyFile;
    }

    public Optional<String> masterKey() {
        return masterKey;
    }

    /** How far a message's time may be from ours, either way. */
    public Duration clockWindow() {
        return clockWindow;
    }

    /** KeyTime where the policy says nothing else. */
    public Duration keyTime() {
        return keyTime;
    }

    public Optional<String> keyTimePolicy() {
        return keyTimePolicy;
    }

    public Duration tokenTime() {
        return tokenTime;
    }

    /** Whether a valid proof of being the same device is enough to change the SIM. */
    public boolean rebindsWithProof() {
        return rebinding.equals("proof");
    }

    public Duration rebindingTime() {
        return rebindingTime;
    }

    public Duration bindingLapsesAfter() {
        return bindingLapsesAfter;
    }

    /** How many private keys are used side by side: no more than there are cores, since each wants a whole one. */
    public int privateKeyWorkers() {
        return privateKeyWorkAtOnce == 0 ? Runtime.getRuntime().availableProcessors() : privateKeyWorkAtOnce;
    }

    public Duration privateKeyWorkWait() {
        return privateKeyWorkWait;
    }

    public int initialisationsPerHour() {
        return initialisationsPerHour;
    }

    public int accessesPerHour() {
        return accessesPerHour;
    }

    public Duration formerKeysKept() {
        return formerKeysKept;
    }

    public int outboxBatch() {
        return outboxBatch;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting missing or out of range: trustline.device." + key);
        }
    }
}
