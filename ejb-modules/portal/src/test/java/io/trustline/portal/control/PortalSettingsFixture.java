package io.trustline.portal.control;

import java.time.Duration;
import java.util.Optional;

/** Settings as the defaults have them, with hashing made cheap. */
final class PortalSettingsFixture {

    private PortalSettingsFixture() {
    }

    static PortalSettings defaults() {
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
        settings.invitationLife = Duration.ofHours(24);
        settings.invitations = Optional.empty();
        settings.demoAccounts = Optional.empty();
        return settings;
    }
}
