package io.trustline.webapi.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How strictly signed calls are taken (docs/configuration.md). */
@Dependent
public class CallSettings {

    @Inject
    @ConfigProperty(name = "trustline.device.clock-window", defaultValue = "PT5M")
    Duration clockWindow;

    Duration clockWindow() {
        return clockWindow;
    }
}
