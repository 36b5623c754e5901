package io.trustline.sip.boundary;

import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.messaging.Relay;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.engine.control.EngineSettings;
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
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import javax.sql.DataSource;

/** Carries what waits in the outbox to the topic: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("TelephoneStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TelephoneRelay {

    private static final String MESSAGING = "sip-messaging";

    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/topic/sip-events")
    Topic events;
    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Resource
    ManagedExecutorService executor;
    @Inject
    EngineSettings settings;
    @Inject
    PartsHealth health;

    private Relay relay;

    @PostConstruct
    void start() {
        relay = new Relay(connections, events, new Outbox(database, "sip"), settings.outboxBatch());
        health.register(MESSAGING, () -> relay.health(MESSAGING));
    }

    @PreDestroy
    void stop() {
        health.unregister(MESSAGING);
    }

    public void posted(@Observes MailPosted event) {
        relay.hurry(executor, SipLog.LOG::outboxStumbled);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        relay.walk(SipLog.LOG::outboxStumbled);
    }
}
