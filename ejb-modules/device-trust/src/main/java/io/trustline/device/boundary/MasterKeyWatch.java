package io.trustline.device.boundary;

import io.trustline.device.control.DeviceLog;
import io.trustline.device.vault.control.MasterKeys;
import io.trustline.device.vault.control.Rewrapping;
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
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;

/** Looks every two seconds whether the operator put another master key first, and has all seals renewed then. */
@Singleton
@Startup
@DependsOn("DeviceStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MasterKeyWatch {

    @Resource
    ManagedExecutorService executor;
    @Inject
    MasterKeys keys;
    @Inject
    Rewrapping rewrapping;

    /** The work may take minutes, a timer must not. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        keys.look();
        try {
            executor.execute(rewrapping::walk);
        } catch (RejectedExecutionException busyOrStopping) {
            DeviceLog.LOG.rewrappingStumbled("busy");
        }
    }
}
