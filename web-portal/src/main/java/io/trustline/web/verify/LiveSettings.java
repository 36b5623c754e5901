package io.trustline.web.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How pages are told what moves ({@code trustline.web.live-*}); documented in docs/configuration.md. */
@Dependent
public class LiveSettings {

    @Inject
    @ConfigProperty(name = "trustline.web.live-streams", defaultValue = "300")
    int streams;
    @Inject
    @ConfigProperty(name = "trustline.web.live-period", defaultValue = "PT0.25S")
    Duration period;
    @Inject
    @ConfigProperty(name = "trustline.web.live-life", defaultValue = "PT5M")
    Duration life;

    public int streams() {
        return streams;
    }

    public Duration period() {
        return period;
    }

    public Duration life() {
        return life;
    }

    public void check() {
        if (streams < 0 || period.toMillis() < 50 || life.compareTo(period) < 0) {
            throw new IllegalStateException("trustline.web.live-streams must not be negative, live-period not below "
                    + "PT0.05S, live-life not below live-period");
        }
    }
}
