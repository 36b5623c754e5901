package io.trustline.sip.legitimacy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about who may ask for calls; docs/configuration.md has the meaning. */
@Dependent
public class LegitimacySettings {

    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "trustline.sip.clock-window", defaultValue = "PT5M")
    Duration clockWindow;
    @Inject
    @ConfigProperty(name = "trustline.sip.plain-replay-window", defaultValue = "P30D")
    Duration plainReplayWindow;

    /** @throws IllegalArgumentException for values that make no sense */
    public LegitimacyBounds bounds() {
        require(isPositive(clockWindow) && clockWindow.compareTo(LONGEST_WINDOW) <= 0, "clock-window");
        require(isPositive(plainReplayWindow), "plain-replay-window");
        return new LegitimacyBounds(clockWindow, plainReplayWindow);
    }

    private static boolean isPositive(Duration length) {
        return !length.isNegative() && !length.isZero();
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting missing or out of range: trustline.sip." + key);
        }
    }
}
