package io.trustline.portal.provider.boundary;

import io.trustline.portal.control.PortalSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the demonstration's company made once the gateway is there, which begins after this module; else nothing. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoCompanyStart {

    /** A minute; whoever needs longer has other troubles. */
    private static final int MOST_TRIES = 30;

    @EJB
    DemoCompanyStep step;
    @Inject
    PortalSettings settings;

    private int tries;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        if (tries >= MOST_TRIES || settings.demoAccounts().isEmpty()) {
            return;
        }
        tries++;
        try {
            step.make();
            tries = MOST_TRIES;
        } catch (EJBException notYet) {
            // The next round tries again.
        }
    }
}
