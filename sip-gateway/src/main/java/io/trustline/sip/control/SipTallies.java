package io.trustline.sip.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Counts calls by how they ended, and times what people wait for, for the metrics page. */
@ApplicationScoped
public class SipTallies {

    private static final String CALLS = "trustline.sip.calls";
    private static final String REFUSED = "trustline.sip.calls.refused";
    private static final String LIVE = "trustline.sip.calls.live";

    @Inject
    MeterRegistry meters;

    /** Kept, because the server's registry writes a warning whenever it is asked for a timer. */
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    /** Kept, because it looks through all its meters for one. */
    private final Map<CallOutcome, Counter> ends = new ConcurrentHashMap<>();

    /** Shows how many live; a gateway that began later takes the place of the former. */
    public void watch(IntSupplier liveCalls) {
        Optional.ofNullable(meters.find(LIVE).gauge()).ifPresent(meters::remove);
        Gauge.builder(LIVE, liveCalls, IntSupplier::getAsInt).strongReference(true).register(meters);
    }

    /** A wrong K2 shows here, too: many of them mean that somebody tries. */
    public void refused(DialRefusal reason) {
        meters.counter(REFUSED, "reason", reason.name()).increment();
    }

    public void ended(CallOutcome outcome, Instant askedAt, Map<CallStage, Instant> reached) {
        ends.computeIfAbsent(outcome, end -> meters.counter(CALLS, "outcome", end.label())).increment();
        time("trustline.sip.asked.to.dialled", Optional.of(askedAt), reached.get(CallStage.DIALLING));
        time("trustline.sip.answered.to.first.digit", Optional.ofNullable(reached.get(CallStage.ANSWERED)),
                reached.get(CallStage.SPEAKING));
    }

    private void time(String what, Optional<Instant> from, Instant to) {
        if (from.isPresent() && to != null) {
            timers.computeIfAbsent(what, meters::timer).record(Duration.between(from.get(), to));
        }
    }
}
