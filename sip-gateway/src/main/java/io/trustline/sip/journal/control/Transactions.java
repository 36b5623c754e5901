package io.trustline.sip.journal.control;

import java.util.function.Supplier;

/** All of the work happens, or nothing of it; tried again where it collided with another's. */
@FunctionalInterface
public interface Transactions {

    <T> T run(Supplier<T> work);
}
