package io.trustline.sip.boundary;

import io.trustline.kernel.storage.Collision;
import io.trustline.sip.journal.control.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/**
 * One short transaction of its own around whatever the gateway writes; nothing is dialled or waited for inside. The
 * server itself is asked for it: when the application stops, its beans are gone before the last calls are written down.
 */
record OwnTransactions(TransactionManager manager) implements Transactions {

    private static final int MOST_TRIES = 4;

    /** What collided is tried again; then it sees what the other one did. */
    @Override
    public <T> T run(Supplier<T> work) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return apart(work);
            } catch (Collision lost) {
                continue;
            }
        }
        return apart(work);
    }

    private <T> T apart(Supplier<T> work) {
        try {
            var outer = manager.suspend();
            try {
                return once(work);
            } finally {
                if (outer != null) {
                    manager.resume(outer);
                }
            }
        } catch (SystemException | NotSupportedException | RollbackException | HeuristicMixedException
                | HeuristicRollbackException | InvalidTransactionException failed) {
            throw new IllegalStateException("the transaction did not come about", failed);
        }
    }

    private <T> T once(Supplier<T> work) throws SystemException, NotSupportedException, RollbackException,
            HeuristicMixedException, HeuristicRollbackException {
        manager.begin();
        T fruit;
        try {
            fruit = work.get();
        } catch (RuntimeException | Error failed) {
            manager.rollback();
            throw failed;
        }
        manager.commit();
        return fruit;
    }
}
