package io.trustline.portal.guard.boundary;

import io.trustline.portal.guard.control.GuardSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets nothing open with bounds on calls that make no sense. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class GuardStart {

    @Inject
    GuardSettings settings;

    @PostConstruct
    void start() {
        settings.check();
    }
}
