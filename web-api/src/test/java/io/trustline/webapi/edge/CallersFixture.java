package io.trustline.webapi.edge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Callers as a server knows them that trusts the proxies in 10.0.0.0/8. */
public final class CallersFixture {

    private CallersFixture() {
    }

    public static Callers behindOurProxies() {
        var callers = new Callers();
        callers.settings = new EdgeSettings();
        callers.settings.trustedProxies = Optional.of(List.of("10.0.0.0/8"));
        callers.settings.hstsMaxAge = Duration.ofDays(1);
        callers.settle();
        return callers;
    }
}
