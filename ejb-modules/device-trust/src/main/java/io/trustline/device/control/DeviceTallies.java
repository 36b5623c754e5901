package io.trustline.device.control;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trustline.kernel.outcome.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts and times what devices try, by how it ended, for the metrics page. */
@ApplicationScoped
public class DeviceTallies {

    @Inject
    MeterRegistry meters;

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** @param what such as {@code initialisations} */
    public <T> Outcome<T> count(String what, Supplier<Outcome<T>> work) {
        var begun = Timer.start(meters);
        var ended = "broken";
        try {
            var outcome = work.get();
            ended = outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
            return outcome;
        } finally {
            begun.stop(timer(what, ended));
        }
    }

    public void numberForged() {
        meters.counter("trustline.device.numbers.forged").increment();
    }

    private Timer timer(String what, String ended) {
        return timers.computeIfAbsent(what + "\n" + ended,
                both -> Timer.builder("trustline.device." + what).tag("outcome", ended).register(meters));
    }
}
