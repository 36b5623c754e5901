package io.trustline.portal.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings as the defaults have them, with hashing made cheap. */
public final class PortalSettingsFixture {

    private PortalSettingsFixture() {
    }

    public static PortalSettings defaults() {
        var settings = new PortalSettings();
        settings.argon2MemoryKib = 64;
        settings.argon2Passes = 1;
        settings.argon2Lanes = 1;
        settings.hashingAtOnce = 2;
        settings.hashingWait = Duration.ofMillis(1);
        settings.sessionIdle = Duration.ofMinutes(30);
        settings.sessionLongest = Duration.ofHours(12);
        settings.sessionsPerAccount = 50;
        settings.triesWindow = Duration.ofMinutes(15);
        settings.triesPerAccountAndAddress = 10;
        settings.triesPerAddress = 100;
        settings.triesPerAccount = 200;
        settings.signUpsWindow = Duration.ofHours(1);
        settings.signUpsPerAddress = 1000;
        settings.outboxBatch = 100;
        settings.activityKept = Duration.ofDays(400);
        settings.sessionsKept = Duration.ofDays(30);
        settings.callsKept = Duration.ofDays(90);
        settings.invitationLife = Duration.ofHours(24);
        settings.proofFresh = Duration.ofMinutes(10);
        settings.invitations = Optional.empty();
        settings.demoAccounts = Optional.empty();
        return settings;
    }

    /** Invitations lie in this folder. */
    public static PortalSettings invitingIn(Path folder) {
        var settings = defaults();
        settings.invitations = Optional.of(folder.toString());
        return settings;
    }
}
