package io.trustline.portal.factor.control;

import io.trustline.portal.control.Budget;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import io.trustline.kernel.identity.CustomerId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about factors; documented in docs/configuration.md. */
@Dependent
public class FactorSettings {

    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "trustline.portal.origins")
    Optional<List<String>> origins;
    @Inject
    @ConfigProperty(name = "trustline.portal.factor-tries", defaultValue = "30")
    int factorTries;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        if (factorTries < 1 || factorTries > 1000) {
            throw new IllegalArgumentException("setting out of range: trustline.portal.factor-tries");
        }
        for (var origin : origins.orElse(List.of())) {
            if (!isOrigin(origin)) {
                throw new IllegalArgumentException("not an origin: trustline.portal.origins");
            }
        }
    }

    /** Whether passkeys are good for pages from there; where nothing is set, wherever the web vouches for. */
    boolean allows(String origin) {
        return isOrigin(origin) && origins.map(all -> all.contains(origin)).orElse(true);
    }

    /** Whoever guesses has the password already: a million codes are to be many. */
    Budget tries(CustomerId customer) {
        return new Budget("factor/" + customer, factorTries, WINDOW);
    }

    private static boolean isOrigin(String origin) {
        var address = URI.create(origin);
        return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null
                && address.getRawPath().isEmpty() && address.getRawQuery() == null && address.getRawFragment() == null;
    }
}
