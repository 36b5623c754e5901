package io.trustline.tests.device.tamper;

import java.util.function.Supplier;

import io.trustline.tests.harness.device.Reply;

/**
 * One kind of message: to which door it goes, how it is made anew and sent, how its device shows that it still works.
 */
record Kind(String name, String door, Supplier<String> fresh, Sending sending, Runnable stillWorks) {

    /** One message on its way. */
    @FunctionalInterface
    interface Sending {
        Reply send(String message);
    }

    /** Private keys are slow: what is sealed to one is bent at fewer places. */
    int step() {
        return name.endsWith("RSA") ? 5 : name.startsWith("access") ? 1 : 2;
    }

    @Override
    public String toString() {
        return name;
    }
}
