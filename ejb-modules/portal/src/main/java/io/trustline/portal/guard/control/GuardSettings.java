package io.trustline.portal.guard.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about who is called how often; docs/configuration.md has the meaning. */
@Dependent
public class GuardSettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.calls-window", defaultValue = "PT1H")
    Duration window;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-long-factor", defaultValue = "3")
    int longFactor;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-account", defaultValue = "8")
    int perAccount;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-number", defaultValue = "6")
    int perNumber;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-address", defaultValue = "60")
    int perAddress;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-browser", defaultValue = "10")
    int perBrowser;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-known-browser", defaultValue = "10")
    int perKnownBrowser;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-service", defaultValue = "5000")
    int perService;
    @Inject
    @ConfigProperty(name = "trustline.portal.calls-per-prefix", defaultValue = "200")
    int perPrefix;
    @Inject
    @ConfigProperty(name = "trustline.portal.call-price", defaultValue = "20")
    long price;
    @Inject
    @ConfigProperty(name = "trustline.portal.guard-spend-per-day", defaultValue = "50000")
    long spendPerDay;
    @Inject
    @ConfigProperty(name = "trustline.portal.guard-spend-reserved-per-day", defaultValue = "40000")
    long spendReserved;
    @Inject
    @ConfigProperty(name = "trustline.portal.unverified-least-calls", defaultValue = "20")
    int leastCalls;
    @Inject
    @ConfigProperty(name = "trustline.portal.unverified-percent", defaultValue = "20")
    int percent;
    @Inject
    @ConfigProperty(name = "trustline.portal.unverified-patience", defaultValue = "PT3M")
    Duration patience;
    @Inject
    @ConfigProperty(name = "trustline.portal.unverified-stop", defaultValue = "PT30M")
    Duration stop;
    @Inject
    @ConfigProperty(name = "trustline.portal.disowned-time", defaultValue = "P1D")
    Duration disownedTime;

    /** @throws IllegalArgumentException for values that make no sense */
    public void check() {
        require(lasts(window) && window.compareTo(Duration.ofDays(1)) <= 0, "calls-window");
        require(longFactor >= 1 && longFactor <= 24, "calls-long-factor");
        require(perAccount >= 1, "calls-per-account");
        require(perNumber >= 1, "calls-per-number");
        require(perAddress >= 1, "calls-per-address");
        require(perBrowser >= 1, "calls-per-browser");
        require(perKnownBrowser >= 1, "calls-per-known-browser");
        require(perService >= 1, "calls-per-service");
        require(perPrefix >= 1, "calls-per-prefix");
        require(price >= 0, "call-price");
        require(spendPerDay >= 0, "guard-spend-per-day");
        require(spendReserved >= 0, "guard-spend-reserved-per-day");
        checkBreaker();
    }

    private void checkBreaker() {
        require(leastCalls >= 1, "unverified-least-calls");
        require(percent >= 0 && percent <= 100, "unverified-percent");
        require(!patience.isNegative() && patience.compareTo(window) < 0, "unverified-patience");
        require(lasts(stop) && stop.compareTo(Duration.ofDays(1)) <= 0, "unverified-stop");
        require(lasts(disownedTime) && disownedTime.compareTo(Duration.ofDays(30)) <= 0, "disowned-time");
    }

    /** What a call is reckoned to cost. */
    public long price() {
        return price;
    }

    /** How many calls so much money pays. */
    int affordable(long spend) {
        return price == 0 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, spend / price);
    }

    private static boolean lasts(Duration length) {
        return !length.isNegative() && !length.isZero();
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.portal." + key);
        }
    }
}
