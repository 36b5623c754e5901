package io.trustline.portal.boundary;

import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.messaging.Relay;
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
import jakarta.jms.Topic;

/** Carries what waits in the outbox to the topic: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    private static final String MESSAGING = "messaging";

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

    private Relay relay;

    @PostConstruct
    void start() {
        relay = new Relay(connections, events, mail.outbox(), settings.outboxBatch());
        health.register(MESSAGING, () -> relay.health(MESSAGING));
    }

    @PreDestroy
    void stop() {
        health.unregister(MESSAGING);
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PortalMail.Posted event) {
        relay.hurry(executor, PortalLog.LOG::outboxStumbled);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        relay.walk(PortalLog.LOG::outboxStumbled);
    }
}
