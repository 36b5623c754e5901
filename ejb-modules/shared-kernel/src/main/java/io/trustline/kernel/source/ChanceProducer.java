package io.trustline.kernel.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The one place that makes randomness; always the cryptographic kind. */
@Dependent
public class ChanceProducer {

    private static final SecureRandom SECURE = new SecureRandom();

    @Produces
    public RandomGenerator chance() {
        return SECURE;
    }
}
