package io.trustline.sip.journal.control;

import io.trustline.sip.control.SipLog;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Writes batches, and insists: only what the database will never take is given up. */
final class Scribe {

    private static final long FIRST_WAIT_MILLIS = 50;
    private static final long LONGEST_WAIT_MILLIS = 5000;

    private final Transactions transactions;
    private final Runnable written;
    private volatile String trouble = "";

    Scribe(Transactions transactions, Runnable written) {
        this.transactions = transactions;
        this.written = written;
    }

    String trouble() {
        return trouble;
    }

    /** Returns when all of it is written or given up. */
    void write(List<Entry> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        if (!wrote(batch)) {
            oneByOne(new ArrayDeque<>(batch));
        }
        written.run();
    }

    private boolean wrote(List<Entry> batch) {
        try {
            transactions.run(() -> {
                batch.forEach(entry -> entry.writing().run());
                return batch.size();
            });
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private void oneByOne(Deque<Entry> rest) throws InterruptedException {
        int all = rest.size();
        long wait = FIRST_WAIT_MILLIS;
        while (!rest.isEmpty()) {
            if (tried(rest.peek())) {
                rest.poll();
                wait = FIRST_WAIT_MILLIS;
            } else {
                TimeUnit.MILLISECONDS.sleep(wait);
                wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
            }
        }
        recover(all);
    }

    /** @return whether it is dealt with */
    private boolean tried(Entry entry) {
        try {
            transactions.run(() -> {
                entry.writing().run();
                return 1;
            });
            return true;
        } catch (RuntimeException broken) {
            return isHopeless(broken) ? giveUp(entry, broken) : waitFor(broken);
        }
    }

    private boolean giveUp(Entry entry, RuntimeException broken) {
        SipLog.LOG.entryGivenUp(entry.call(), broken);
        return true;
    }

    private boolean waitFor(RuntimeException broken) {
        if (trouble.isEmpty()) {
            SipLog.LOG.journalWaits(broken.getClass().getSimpleName());
        }
        trouble = broken.getClass().getSimpleName();
        return false;
    }

    private void recover(int waited) {
        if (!trouble.isEmpty()) {
            SipLog.LOG.journalGoesOn(waited);
        }
        trouble = "";
    }

    /** SQL states of class 22 (data) and 23 (constraint): asking again changes nothing. */
    private static boolean isHopeless(Throwable broken) {
        for (var cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
