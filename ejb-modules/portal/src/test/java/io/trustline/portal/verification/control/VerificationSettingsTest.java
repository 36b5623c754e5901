package io.trustline.portal.verification.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A setting that would make codes weak or useless stops the start. */
class VerificationSettingsTest {

    private final VerificationSettings settings = new House().settings;

    @Test
    void theDefaultsMakeSense() {
        assertDoesNotThrow(settings::check);
    }

    @Test
    void noCodeLivesLongerThanTenMinutes() {
        settings.codeLongest = Duration.ofMinutes(11);
        assertRefused("code-longest");
    }

    @Test
    void noCodeOutlivesItsOwnLimit() {
        settings.codeLife = Duration.ofMinutes(11);
        assertRefused("code-life");
    }

    @Test
    void moreThanTenTriesAreTooMany() {
        settings.codeTries = 11;
        assertRefused("code-tries");
    }

    @Test
    void thereIsAlwaysAWait() {
        settings.codeWaits = List.of(Duration.ZERO);
        assertRefused("code-waits");
    }

    @Test
    void theLastWaitHoldsForAllLaterCalls() {
        assertEquals(Duration.ofSeconds(60), settings.waitAfter(7));
    }

    private void assertRefused(String key) {
        var refused = assertThrows(IllegalArgumentException.class, settings::check);
        assertTrue(refused.getMessage().endsWith("trustline.portal." + key), refused.getMessage());
    }
}
