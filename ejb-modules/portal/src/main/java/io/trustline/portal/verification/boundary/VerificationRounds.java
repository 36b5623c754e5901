package io.trustline.portal.verification.boundary;

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
import java.util.function.BooleanSupplier;

/** Looks every few seconds for codes and calls that nobody ended. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class VerificationRounds {

    /** A flood is swept over several rounds. */
    private static final int MOST_AT_ONCE = 20;

    @EJB
    SweepTransactions sweeps;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void round() {
        try {
            whileMore(sweeps::expire);
            whileMore(sweeps::giveUpLostCalls);
            sweeps.forget();
        } catch (RuntimeException broken) {
            PortalLog.LOG.roundFailed(broken.getClass().getSimpleName());
        }
    }

    private static void whileMore(BooleanSupplier sweep) {
        for (int i = 0; i < MOST_AT_ONCE && sweep.getAsBoolean(); i++) {
            continue;
        }
    }
}
