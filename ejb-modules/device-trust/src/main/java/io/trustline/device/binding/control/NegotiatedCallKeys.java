package io.trustline.device.binding.control;

import io.trustline.device.call.control.CallKeySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Negotiated keys as keys for calls: only those that were confirmed by an access. */
@ApplicationScoped
public class NegotiatedCallKeys implements CallKeySource {

    @Inject
    NegotiatedKeys keys;
    @Inject
    Clock clock;

    @Override
    public Optional<Usable> find(String kid) {
        return keys.withDevice(kid)
                .filter(found -> found.key().state() == KeyState.LIVE && found.key().isGood(clock.instant()))
                .map(found -> new Usable(found.device(), keys.open(found.key())::key));
    }
}
