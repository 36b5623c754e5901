package io.trustline.portal.verification.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about codes and their calls; docs/configuration.md has the meaning. */
@Dependent
public class VerificationSettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.code-life", defaultValue = "PT3M")
    Duration codeLife;
    @Inject
    @ConfigProperty(name = "trustline.portal.code-longest", defaultValue = "PT10M")
    Duration codeLongest;
    @Inject
    @ConfigProperty(name = "trustline.portal.code-tries", defaultValue = "5")
    int codeTries;
    @Inject
    @ConfigProperty(name = "trustline.portal.code-calls", defaultValue = "3")
    int codeCalls;
    @Inject
    @ConfigProperty(name = "trustline.portal.code-waits", defaultValue = "PT30S,PT60S")
    List<Duration> codeWaits;
    @Inject
    @ConfigProperty(name = "trustline.portal.code-screen-bound", defaultValue = "false")
    boolean codeScreenBound;
    @Inject
    @ConfigProperty(name = "trustline.portal.call-silence", defaultValue = "PT2M")
    Duration callSilence;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-minute", defaultValue = "600")
    int callsPerMinute;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-day", defaultValue = "20000")
    int callsPerDay;
    @Inject
    @ConfigProperty(name = "trustline.portal.call-spend-per-day", defaultValue = "100000")
    long callSpendPerDay;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(isPositive(codeLife) && codeLife.compareTo(codeLongest) <= 0, "code-life");
        // NIST SP 800-63B 3.1.3.1: a code that travels by telephone is worth nothing after ten minutes.
        require(codeLongest.compareTo(Duration.ofMinutes(10)) <= 0, "code-longest");
        require(codeTries >= 1 && codeTries <= 10, "code-tries");
        require(codeCalls >= 1 && codeCalls <= 10, "code-calls");
        require(!codeWaits.isEmpty() && codeWaits.stream().allMatch(VerificationSettings::isPositive), "code-waits");
        require(callSilence.compareTo(Duration.ofSeconds(10)) >= 0, "call-silence");
        require(callsPerMinute >= 1, "calls-per-minute");
        require(callsPerDay >= 1, "calls-per-day");
        require(callSpendPerDay >= 0, "call-spend-per-day");
    }

    /** After so many calls; the last wait holds for all later ones. */
    Duration waitAfter(int calls) {
        return codeWaits.get(Math.min(calls, codeWaits.size()) - 1);
    }

    private static boolean isPositive(Duration length) {
        return !length.isNegative() && !length.isZero();
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.portal." + key);
        }
    }
}
