package io.trustline.portal.boundary;

import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.Pruning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Keeps every table bounded: what nobody needs any more goes, a little at a time, every hour. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    @Inject
    Pruning pruning;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void tidy() {
        try {
            int rows = pruning.prune();
            if (rows > 0) {
                PortalLog.LOG.housekeepingDone(rows);
            }
        } catch (RuntimeException broken) {
            PortalLog.LOG.housekeepingFailed(broken.getClass().getSimpleName());
        }
    }
}
