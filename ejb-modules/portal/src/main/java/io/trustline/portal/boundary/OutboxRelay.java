package io.trustline.portal.boundary;

import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.PortalSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/** Carries what waits in the outbox to the topic: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    private static final String MESSAGING = "messaging";
    /** More than this waiting means that nobody takes the mail away. */
    private static final int BACKLOG = 5000;

    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/topic/portal-events")
    Topic events;
    @Resource
    ManagedExecutorService executor;
    @Inject
    PortalMail mail;
    @Inject
    PortalSettings settings;
    @Inject
    PartsHealth health;

    private final ReentrantLock walking = new ReentrantLock();
    private volatile String trouble = "";

    @PostConstruct
    void start() {
        health.register(MESSAGING, this::feel);
    }

    @PreDestroy
    void stop() {
        health.unregister(MESSAGING);
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PortalMail.Posted event) {
        if (!walking.isLocked()) {
            try {
                executor.execute(this::walk);
            } catch (RejectedExecutionException busyOrStopping) {
                // The next round takes it along.
                trouble = "executor is full";
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        walk();
    }

    private void walk() {
        if (!walking.tryLock()) {
            return;
        }
        try {
            while (mail.outbox().relay(settings.outboxBatch(), this::send) == settings.outboxBatch()) {
                continue;
            }
            trouble = "";
        } catch (RuntimeException broken) {
            stumble(broken);
        } finally {
            walking.unlock();
        }
    }

    /** Said once per trouble, not every two seconds; the rows wait safely meanwhile. */
    private void stumble(RuntimeException broken) {
        var reason = broken.getClass().getSimpleName();
        if (!reason.equals(trouble)) {
            trouble = reason;
            PortalLog.LOG.outboxStumbled(broken);
        }
    }

    private void send(List<Envelope> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try (var connection = connections.createConnection();
                var session = connection.createSession(Session.SESSION_TRANSACTED);
                var producer = session.createProducer(events)) {
            for (var envelope : batch) {
                producer.send(envelope.seal(session));
            }
            session.commit();
        } catch (JMSException broken) {
            throw new JMSRuntimeException("topic did not take the mail", broken.getErrorCode(), broken);
        }
    }

    private PartHealth feel() {
        int waiting = mail.outbox().size();
        return new PartHealth(MESSAGING, trouble.isEmpty() && waiting < BACKLOG,
                trouble.isEmpty() ? waiting + " waiting" : trouble);
    }
}
