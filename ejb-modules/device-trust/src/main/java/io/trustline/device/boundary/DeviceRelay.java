package io.trustline.device.boundary;

import io.trustline.device.control.DeviceLog;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.DeviceMail;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.messaging.Relay;

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
@DependsOn("DeviceStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeviceRelay {

    private static final String MESSAGING = "device-messaging";

    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/topic/device-events")
    Topic events;
    @Resource
    ManagedExecutorService executor;
    @Inject
    DeviceMail mail;
    @Inject
    DeviceSettings settings;
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

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceMail.Posted event) {
        relay.hurry(executor, DeviceLog.LOG::outboxStumbled);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        relay.walk(DeviceLog.LOG::outboxStumbled);
    }
}
