package io.trustline.webapi.edge;

import io.trustline.kernel.network.Network;
import io.trustline.kernel.network.ProxyTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How machines reach us: the same proxies and promises as for browsers (docs/configuration.md). */
@Dependent
public class EdgeSettings {

    @Inject
    @ConfigProperty(name = "trustline.web.trusted-proxies")
    Optional<List<String>> trustedProxies;
    @Inject
    @ConfigProperty(name = "trustline.web.hsts-max-age", defaultValue = "P365D")
    Duration hstsMaxAge;

    ProxyTrail trail() {
        return new ProxyTrail(Network.all("trustline.web.trusted-proxies", trustedProxies.orElse(List.of())));
    }

    Duration hstsMaxAge() {
        return hstsMaxAge;
    }
}
