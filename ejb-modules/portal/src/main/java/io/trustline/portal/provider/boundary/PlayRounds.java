package io.trustline.portal.provider.boundary;

import io.trustline.portal.control.PortalLog;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** Looks every second for steps of played calls: that is how exact they are said to be. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlayRounds {

    /** A flood is played over several rounds. */
    private static final int MOST_AT_ONCE = 200;

    @EJB
    PlayTransactions plays;

    private volatile boolean stumbling;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void round() {
        try {
            for (int i = 0; i < MOST_AT_ONCE && plays.step(); i++) {
                continue;
            }
            stumbling = false;
        } catch (RuntimeException passing) {
            tellOnce(passing);
        }
    }

    /** Not at every look: an outage would fill the log with one and the same. */
    private void tellOnce(RuntimeException passing) {
        if (!stumbling) {
            stumbling = true;
            PortalLog.LOG.newsStumbled(passing);
        }
    }
}
