package io.trustline.portal.guard.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.trustline.portal.guard.api.BlockReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wishes to call for the metrics page: those that may be, and the others by why not. */
@ApplicationScoped
public class GuardTallies {

    @Inject
    MeterRegistry meters;

    /** Kept, because the server's registry looks through all its meters for one. */
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    void admitted() {
        count("admitted");
    }

    void blocked(BlockReason reason) {
        count(reason.name().toLowerCase(Locale.ROOT));
    }

    private void count(String end) {
        counters.computeIfAbsent(end, name -> meters.counter("trustline.portal.call.wishes", "ended", name))
                .increment();
    }
}
