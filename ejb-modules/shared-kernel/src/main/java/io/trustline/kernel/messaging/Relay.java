package io.trustline.kernel.messaging;

import io.trustline.kernel.health.PartHealth;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Carries what waits in an outbox to its topic or queue (ADR 0002). A context calls it after its commits and every few
 * seconds, outside any transaction.
 */
public final class Relay {

    /** More than this waiting means that nobody takes the mail away. */
    private static final int BACKLOG = 5000;

    private final ConnectionFactory connections;
    private final Destination destination;
    private final Outbox outbox;
    private final int batch;
    private final ReentrantLock walking = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile String trouble = "";

    public Relay(ConnectionFactory connections, Destination destination, Outbox outbox, int batch) {
        this.connections = connections;
        this.destination = destination;
        this.outbox = outbox;
        this.batch = batch;
    }

    /** At once and elsewhere; a walk that is under way already goes once more. */
    public void hurry(Executor executor, Consumer<RuntimeException> stumbled) {
        wanted.set(true);
        if (!walking.isLocked()) {
            try {
                executor.execute(() -> walk(stumbled));
            } catch (RejectedExecutionException busyOrStopping) {
                // The next round takes it along.
                trouble = "executor is full";
            }
        }
    }

    /** Until nothing waits. Trouble is told once, not at every walk; the rows wait safely meanwhile. */
    public void walk(Consumer<RuntimeException> stumbled) {
        do {
            if (!walking.tryLock()) {
                return;
            }
            carry(stumbled);
            // What was committed after the last look, while others saw this walk and stayed at home.
        } while (wanted.get());
    }

    private void carry(Consumer<RuntimeException> stumbled) {
        wanted.set(false);
        try {
            while (outbox.relay(batch, this::send) == batch) {
                continue;
            }
            trouble = "";
        } catch (RuntimeException broken) {
            stumble(broken, stumbled);
        } finally {
            walking.unlock();
        }
    }

    public PartHealth health(String part) {
        int waiting = outbox.size();
        return new PartHealth(part, trouble.isEmpty() && waiting < BACKLOG,
                trouble.isEmpty() ? waiting + " waiting" : trouble);
    }

    private void stumble(RuntimeException broken, Consumer<RuntimeException> stumbled) {
        var reason = broken.getClass().getSimpleName();
        if (!reason.equals(trouble)) {
            trouble = reason;
            stumbled.accept(broken);
        }
    }

    private void send(List<Envelope> envelopes) {
        if (envelopes.isEmpty()) {
            return;
        }
        try (var connection = connections.createConnection();
                var session = connection.createSession(Session.SESSION_TRANSACTED);
                var producer = session.createProducer(destination)) {
            for (var envelope : envelopes) {
                producer.send(envelope.seal(session));
            }
            session.commit();
        } catch (JMSException broken) {
            throw new JMSRuntimeException("destination did not take the mail", broken.getErrorCode(), broken);
        }
    }
}
