package io.trustline.portal.control;

import io.micrometer.core.instrument.MeterRegistry;
import io.trustline.kernel.outcome.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what people try, by how it ended, for the metrics page. */
@ApplicationScoped
public class PortalTallies {

    @Inject
    MeterRegistry meters;

    public <T> Outcome<T> signUp(Outcome<T> outcome) {
        return count("trustline.portal.sign.ups", outcome);
    }

    public <T> Outcome<T> signIn(Outcome<T> outcome) {
        return count("trustline.portal.sign.ins", outcome);
    }

    private <T> Outcome<T> count(String meter, Outcome<T> outcome) {
        String ended = outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
        meters.counter(meter, "outcome", ended).increment();
        return outcome;
    }
}
