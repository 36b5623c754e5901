package io.trustline.portal.verification.boundary;

import io.trustline.portal.control.PortalLog;
import io.trustline.portal.verification.control.HouseCalls;
import io.trustline.portal.verification.control.VerificationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes the house's own service known to the gateway, which may begin later than we do: tries until it is. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class HouseEnrolment {

    @Inject
    HouseCalls house;
    @Inject
    VerificationSettings settings;

    private boolean enrolled;
    private String trouble = "";

    @PostConstruct
    void start() {
        // The gateway begins after this module, so nothing that leads there may be touched yet.
        settings.check();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        if (!enrolled) {
            enrol();
        }
    }

    private void enrol() {
        try {
            house.enrol();
            enrolled = true;
            PortalLog.LOG.houseEnrolled();
        } catch (RuntimeException notYet) {
            var reason = notYet.getClass().getSimpleName();
            if (!reason.equals(trouble)) {
                trouble = reason;
                PortalLog.LOG.houseNotEnrolled(reason);
            }
        }
    }
}
