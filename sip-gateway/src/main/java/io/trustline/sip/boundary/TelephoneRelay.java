package io.trustline.sip.boundary;

import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.messaging.Postman;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.engine.control.EngineSettings;
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
import jakarta.inject.Inject;
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

    @Resource(lookup = "java:/jms/topic/sip-events")
    Topic events;
    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    EngineSettings settings;
    @Inject
    Postman postman;

    @PostConstruct
    void start() {
        postman.begin(new Postman.Duty("sip-messaging", events, new Outbox(database, "sip"), settings.outboxBatch(),
                SipLog.LOG::outboxStumbled));
    }

    public void posted(@Observes MailPosted event) {
        postman.hurry();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        postman.round();
    }
}
