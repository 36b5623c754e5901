package io.trustline.portal.boundary;

import io.trustline.kernel.messaging.Postman;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.PortalSettings;
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
import jakarta.jms.Topic;

/** Carries what waits in the outbox to the topic: at once after a commit, and every few seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    @Resource(lookup = "java:/jms/topic/portal-events")
    Topic events;
    @Inject
    PortalMail mail;
    @Inject
    PortalSettings settings;
    @Inject
    Postman postman;

    @PostConstruct
    void start() {
        postman.begin(new Postman.Duty("messaging", events, mail.outbox(), settings.outboxBatch(),
                PortalLog.LOG::outboxStumbled));
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PortalMail.Posted event) {
        postman.hurry();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        postman.round();
    }
}
