package io.trustline.portal.verification.boundary;

import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.messaging.Relay;
import io.trustline.kernel.storage.StorageBroken;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalSettings;
import io.trustline.portal.verification.control.CommandMail;
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
import jakarta.jms.Queue;

/** Carries commands to the telephone gateway: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CommandRelay {

    private static final String COMMANDS = "sip-commands";

    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/queue/sip-commands")
    Queue commands;
    @Resource
    ManagedExecutorService executor;
    @Inject
    CommandMail mail;
    @Inject
    PortalSettings settings;
    @Inject
    PartsHealth health;

    private Relay relay;

    @PostConstruct
    void start() {
        relay = new Relay(connections, commands, mail.outbox(), settings.outboxBatch());
        health.register(COMMANDS, () -> relay.health(COMMANDS));
    }

    @PreDestroy
    void stop() {
        health.unregister(COMMANDS);
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CommandMail.Posted event) {
        relay.hurry(executor, PortalLog.LOG::outboxStumbled);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        relay.walk(PortalLog.LOG::outboxStumbled);
        forgetDecoys();
    }

    private void forgetDecoys() {
        int most = settings.outboxBatch();
        try {
            while (mail.decoys().relay(most, toNobody -> {
            }) == most) {
                continue;
            }
        } catch (StorageBroken later) {
            // They wait like the commands, whose relay has just said so once.
        }
    }
}
