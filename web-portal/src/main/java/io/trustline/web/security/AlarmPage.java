package io.trustline.web.security;

import io.trustline.portal.api.Portal;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** Stops what its owner did not begin: a recovery under way, or everything at once. */
@Named
@RequestScoped
public class AlarmPage {

    @EJB
    Portal portal;
    @EJB
    SecondStep secondStep;
    @Inject
    Visit visit;
    @Inject
    Here here;
    private Optional<Instant> waiting;

    /** When somebody's recovery of this account goes on; null where none is under way. */
    public Instant getRecoveryAt() {
        if (waiting == null) {
            waiting = secondStep.recoveryWaiting(visit.person());
        }
        return waiting.orElse(null);
    }

    public void stopRecovery() {
        boolean stopped = secondStep.stopRecovery(visit.person(), visit.visitor());
        if (stopped) {
            here.go(LocalPath.SECURITY, Notice.RECOVERY_STOPPED);
        } else {
            here.go(LocalPath.SECURITY);
        }
    }

    public void freeze() {
        portal.freeze(visit.person(), visit.visitor());
        here.go(LocalPath.PASSWORD, Notice.FROZEN);
    }
}
