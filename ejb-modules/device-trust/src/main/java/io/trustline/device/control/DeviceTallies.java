package io.trustline.device.control;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trustline.kernel.outcome.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts and times what devices try, by how it ended, for the metrics page. */
@ApplicationScoped
public class DeviceTallies {

    @Inject
    MeterRegistry meters;

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** @param what such as {@code initialisations} */
    public <T> Outcome<T> count(String what, Supplier<Outcome<T>> work) {
        // Not Timer.start(): the server's registry warns in the log each time it is asked for its clock.
        long begun = System.nanoTime();
        var ended = "broken";
        try {
            var outcome = work.get();
            ended = outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
            return outcome;
        } finally {
            timer(what, ended).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
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
