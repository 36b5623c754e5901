package io.trustline.web.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How recoveries begin ({@code trustline.web.recovery-*}); documented in docs/configuration.md. */
@Dependent
public class RecoverSettings {

    @Inject
    @ConfigProperty(name = "trustline.web.recovery-answer-time", defaultValue = "PT0.4S")
    Duration answerTime;

    public Duration answerTime() {
        return answerTime;
    }

    public void check() {
        if (answerTime.isNegative() || answerTime.toSeconds() > 5) {
            throw new IllegalStateException("trustline.web.recovery-answer-time must be within PT0S and PT5S");
        }
    }
}
