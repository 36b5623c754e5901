package io.trustline.portal.provider.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about other companies; documented in docs/configuration.md. */
@Dependent
public class ProviderSettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.webhook-http-allowed", defaultValue = "false")
    boolean webhookHttpAllowed;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhook-hosts-allowed")
    Optional<List<String>> webhookHostsAllowed;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhooks-at-once", defaultValue = "4")
    int webhooksAtOnce;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhook-connect-time", defaultValue = "PT3S")
    Duration webhookConnectTime;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhook-time", defaultValue = "PT10S")
    Duration webhookTime;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhook-retries", defaultValue = "PT5S,PT30S,PT2M,PT10M,PT1H,PT6H,PT24H")
    List<Duration> webhookRetries;
    @Inject
    @ConfigProperty(name = "trustline.portal.webhooks-kept", defaultValue = "P30D")
    Duration webhooksKept;
    @Inject
    @ConfigProperty(name = "trustline.portal.provider-days-kept", defaultValue = "P400D")
    Duration providerDaysKept;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(webhooksAtOnce >= 1 && webhooksAtOnce <= 64, "webhooks-at-once");
        require(webhookRetries.size() <= 20 && webhookRetries.stream().noneMatch(Duration::isNegative),
                "webhook-retries");
        for (var length : new Duration[]{webhookConnectTime, webhookTime, webhooksKept, providerDaysKept}) {
            require(!length.isNegative() && !length.isZero(), "a duration of zero or less");
        }
    }

    public boolean webhookHttpAllowed() {
        return webhookHttpAllowed;
    }

    /** Names and addresses that are called although they lie within; for tests and demonstrations. */
    public List<String> webhookHostsAllowed() {
        return webhookHostsAllowed.orElse(List.of());
    }

    public int webhooksAtOnce() {
        return webhooksAtOnce;
    }

    public Duration webhookConnectTime() {
        return webhookConnectTime;
    }

    public Duration webhookTime() {
        return webhookTime;
    }

    /** How long to wait before each further try. */
    public List<Duration> webhookRetries() {
        return List.copyOf(webhookRetries);
    }

    public Duration webhooksKept() {
        return webhooksKept;
    }

    public Duration providerDaysKept() {
        return providerDaysKept;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.portal." + key);
        }
    }
}
