package io.trustline.sip.boundary;

import io.trustline.kernel.storage.Collision;
import io.trustline.sip.journal.control.Transactions;
import java.util.function.Supplier;

/** Tries a transaction again that collided with another; then it sees what the other one did. */
record Insistence(TelephoneTransactions transactions) implements Transactions {

    private static final int MOST_TRIES = 4;

    @Override
    public <T> T run(Supplier<T> work) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return transactions.run(work);
            } catch (Collision lost) {
                continue;
            }
        }
        return transactions.run(work);
    }
}
