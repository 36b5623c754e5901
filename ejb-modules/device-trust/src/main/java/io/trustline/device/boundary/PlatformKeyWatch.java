package io.trustline.device.boundary;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.PlatformKeyView;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the first pairs, replaces and retires them, and notices what other nodes did to them. */
@Singleton
@Startup
@LocalBean
@DependsOn("DeviceStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformKeyWatch {

    @Inject
    PlatformKeys keys;
    @EJB
    PlatformKeyTransactions steps;

    @PostConstruct
    void start() {
        var missing = keys.makeMissing();
        if (!missing.isEmpty()) {
            steps.addMissing(missing);
        }
        keys.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            keys.refresh();
        } catch (RuntimeException away) {
            DeviceLog.LOG.platformKeysUnseen(away.getClass().getSimpleName());
        }
    }

    /** A new pair of each kind; the present ones stay good until they are retired. */
    public List<PlatformKeyView> rotate() {
        steps.replace(keys.makeAll());
        keys.refresh();
        return keys.views();
    }

    public Outcome<PlatformKeyView> retire(String kid) {
        boolean retired = steps.retire(kid);
        keys.refresh();
        return keys.view(kid).<Outcome<PlatformKeyView>>map(view -> retired
                ? Outcome.granted(view)
                : Outcome.refused(Refusal.of(DeviceProblems.WRONG_STATE)))
                .orElseGet(() -> Outcome.refused(Refusal.of(ProblemType.NOT_FOUND)));
    }
}
