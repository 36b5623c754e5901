package io.trustline.webapi.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How strictly other companies' requests are taken (docs/configuration.md). */
@Dependent
public class VerifySettings {

    @Inject
    @ConfigProperty(name = "trustline.verify.clock-window", defaultValue = "PT2M")
    Duration clockWindow;
    @Inject
    @ConfigProperty(name = "trustline.verify.tries-window", defaultValue = "PT5M")
    Duration triesWindow;
    @Inject
    @ConfigProperty(name = "trustline.verify.tries-per-address", defaultValue = "30")
    int triesPerAddress;

    public Duration clockWindow() {
        return positive(clockWindow, "clock-window");
    }

    public Duration triesWindow() {
        return positive(triesWindow, "tries-window");
    }

    public int triesPerAddress() {
        if (triesPerAddress < 1) {
            throw new IllegalArgumentException("setting out of range: trustline.verify.tries-per-address");
        }
        return triesPerAddress;
    }

    private static Duration positive(Duration length, String key) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("setting out of range: trustline.verify." + key);
        }
        return length;
    }
}
