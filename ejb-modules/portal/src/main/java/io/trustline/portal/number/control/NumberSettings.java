package io.trustline.portal.number.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may be set about customers' numbers. */
@Dependent
public class NumberSettings {

    @Inject
    @ConfigProperty(name = "trustline.portal.numbers-per-customer", defaultValue = "5")
    int perCustomer;
    @Inject
    @ConfigProperty(name = "trustline.portal.number-cool-down", defaultValue = "P3D")
    Duration coolDown;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        if (perCustomer < 1 || perCustomer > 20) {
            throw new IllegalArgumentException("setting out of range: trustline.portal.numbers-per-customer");
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("setting out of range: trustline.portal.number-cool-down");
        }
    }

    public int perCustomer() {
        return perCustomer;
    }

    public Duration coolDown() {
        return coolDown;
    }
}
