package io.trustline.device.control;

import java.time.Duration;
import java.util.Optional;

/** Settings as the defaults have them. */
public final class DeviceSettingsFixture {

    private DeviceSettingsFixture() {
    }

    public static DeviceSettings defaults() {
        var settings = new DeviceSettings();
        settings.masterKeyFile = Optional.empty();
        settings.masterKey = Optional.of("k1 " + "A".repeat(43));
        settings.clockWindow = Duration.ofMinutes(5);
        settings.keyTime = Duration.ofDays(30);
        settings.keyTimePolicy = Optional.empty();
        settings.tokenTime = Duration.ofHours(1);
        settings.rebinding = "operator";
        settings.rebindingTime = Duration.ofDays(1);
        settings.bindingLapsesAfter = Duration.ofDays(180);
        settings.privateKeyWorkAtOnce = 2;
        settings.privateKeyWorkWait = Duration.ofSeconds(2);
        settings.initialisationsPerHour = 30;
        settings.accessesPerHour = 600;
        settings.formerKeysKept = Duration.ofDays(90);
        settings.outboxBatch = 100;
        return settings;
    }

    public static DeviceSettings withMasterKeys(String lines) {
        var settings = defaults();
        settings.masterKey = Optional.of(lines);
        return settings;
    }

    public static DeviceSettings withMasterKeyFile(String file) {
        var settings = defaults();
        settings.masterKey = Optional.empty();
        settings.masterKeyFile = Optional.of(file);
        return settings;
    }

    public static DeviceSettings withRebindingByProof() {
        var settings = defaults();
        settings.rebinding = "proof";
        return settings;
    }

    public static DeviceSettings withKeyTimes(String policy) {
        var settings = defaults();
        settings.keyTimePolicy = Optional.of(policy);
        return settings;
    }

    public static DeviceSettings withBudgets(int initialisations, int accesses) {
        var settings = defaults();
        settings.initialisationsPerHour = initialisations;
        settings.accessesPerHour = accesses;
        return settings;
    }
}
