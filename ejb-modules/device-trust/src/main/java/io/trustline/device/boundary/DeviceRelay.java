package io.trustline.device.boundary;

import io.trustline.device.control.DeviceLog;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.DeviceMail;
import io.trustline.kernel.messaging.Postman;

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
@DependsOn("DeviceStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeviceRelay {

    @Resource(lookup = "java:/jms/topic/device-events")
    Topic events;
    @Inject
    DeviceMail mail;
    @Inject
    DeviceSettings settings;
    @Inject
    Postman postman;

    @PostConstruct
    void start() {
        postman.begin(new Postman.Duty("device-messaging", events, mail.outbox(), settings.outboxBatch(),
                DeviceLog.LOG::outboxStumbled));
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceMail.Posted event) {
        postman.hurry();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        postman.round();
    }
}
