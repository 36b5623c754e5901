package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PLAT-1: a setting that makes no sense stops the start. */
class PortalSettingsTest {

    private final PortalSettings settings = PortalSettingsFixture.defaults();

    @Test
    void defaultsMakeSense() {
        assertDoesNotThrow(settings::check);
    }

    @Test
    void anIdleTimeLongerThanTheSessionIsRefused() {
        settings.sessionIdle = Duration.ofDays(2);
        assertThrows(IllegalArgumentException.class, settings::check);
    }

    @Test
    void aLimitOfZeroTriesIsRefused() {
        settings.triesPerAccount = 0;
        assertThrows(IllegalArgumentException.class, settings::check);
    }
}
