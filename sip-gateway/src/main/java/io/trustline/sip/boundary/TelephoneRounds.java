package io.trustline.sip.boundary;

import io.trustline.sip.control.SipLog;
import io.trustline.sip.upkeep.control.CallPruning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** What comes round: the heartbeat, a look at other nodes and at the console's trunks, and tidying. */
@Singleton
@Startup
@DependsOn("TelephoneStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TelephoneRounds {

    @Inject
    Switch gateways;
    @Inject
    CallPruning pruning;

    private final AtomicBoolean beating = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void beat() {
        if (!beating.compareAndSet(false, true)) {
            return;
        }
        try {
            gateways.gateway().round();
        } catch (RuntimeException broken) {
            SipLog.LOG.heartbeatMissed(broken.getClass().getSimpleName());
        } finally {
            beating.set(false);
        }
    }

    @Schedule(hour = "*", minute = "9/10", persistent = false)
    void tidy() {
        try {
            int rows = pruning.prune();
            if (rows > 0) {
                SipLog.LOG.housekeepingDone(rows);
            }
        } catch (RuntimeException broken) {
            SipLog.LOG.housekeepingFailed(broken.getClass().getSimpleName());
        }
    }
}
