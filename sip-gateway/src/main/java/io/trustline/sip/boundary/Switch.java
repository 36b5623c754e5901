package io.trustline.sip.boundary;

import io.trustline.sip.engine.control.Gateway;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the running gateway is found, as long as it runs. */
@ApplicationScoped
public class Switch {

    private volatile Optional<Gateway> running = Optional.empty();

    /** Throws while it starts or stops; a message comes again then. */
    public Gateway gateway() {
        return running.orElseThrow(() -> new IllegalStateException("the telephone gateway does not run"));
    }

    void on(Gateway gateway) {
        running = Optional.of(gateway);
    }

    void off() {
        running = Optional.empty();
    }
}
