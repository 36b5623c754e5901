package io.trustline.portal.factor.boundary;

import io.trustline.portal.factor.control.FactorSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Checks the settings before anybody's factor is. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
public class FactorStart {

    @Inject
    FactorSettings settings;

    @PostConstruct
    void start() {
        settings.check();
    }
}
