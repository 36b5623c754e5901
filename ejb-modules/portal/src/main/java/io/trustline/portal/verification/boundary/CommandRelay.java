package io.trustline.portal.verification.boundary;

import io.trustline.kernel.messaging.Postman;
import io.trustline.kernel.storage.StorageBroken;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalSettings;
import io.trustline.portal.verification.control.CommandMail;
import jakarta.annotation.PostConstruct;
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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.Queue;

/** Carries commands to the telephone gateway: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CommandRelay {

    @Resource(lookup = "java:/jms/queue/sip-commands")
    Queue commands;
    @Inject
    CommandMail mail;
    @Inject
    PortalSettings settings;
    @Inject
    Postman postman;

    @PostConstruct
    void start() {
        postman.begin(new Postman.Duty("sip-commands", commands, mail.outbox(), settings.outboxBatch(),
                PortalLog.LOG::outboxStumbled));
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CommandMail.Posted event) {
        postman.hurry();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        postman.round();
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
