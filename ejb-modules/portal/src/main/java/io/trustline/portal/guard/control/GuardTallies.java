package io.trustline.portal.guard.control;

import io.micrometer.core.instrument.MeterRegistry;
import io.trustline.portal.guard.api.BlockReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Counts wishes to call for the metrics page: those that may be, and the others by why not. */
@ApplicationScoped
public class GuardTallies {

    @Inject
    MeterRegistry meters;

    void admitted() {
        meters.counter("trustline.portal.call.wishes", "ended", "admitted").increment();
    }

    void blocked(BlockReason reason) {
        meters.counter("trustline.portal.call.wishes", "ended", reason.name().toLowerCase(Locale.ROOT)).increment();
    }
}
