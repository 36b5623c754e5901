package io.trustline.device.boundary;

import io.trustline.kernel.storage.Collision;
import java.util.function.Supplier;

/** Tries a transaction again that collided with another; the second time it sees what the other one did. */
final class Insistence {

    private static final int MOST_TRIES = 4;

    private Insistence() {
    }

    static <T> T insist(Supplier<T> transaction) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return transaction.get();
            } catch (Collision lost) {
                continue;
            }
        }
        return transaction.get();
    }
}
