package io.trustline.device.boundary;

import io.trustline.device.camera.control.CameraPruning;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.list.control.Imports;
import io.trustline.device.upkeep.control.DevicePruning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Keeps every table bounded. Nonces are many, so it comes by every ten minutes. */
@Singleton
@Startup
@DependsOn("DeviceStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DeviceHousekeeping {

    @Inject
    DevicePruning pruning;
    @Inject
    CameraPruning cameraPruning;
    @Inject
    Imports imports;

    @Schedule(hour = "*", minute = "7/10", persistent = false)
    void tidy() {
        try {
            int rows = pruning.prune() + cameraPruning.prune() + imports.abandon();
            if (rows > 0) {
                DeviceLog.LOG.housekeepingDone(rows);
            }
        } catch (RuntimeException broken) {
            DeviceLog.LOG.housekeepingFailed(broken.getClass().getSimpleName());
        }
    }
}
