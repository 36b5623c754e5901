package io.trustline.portal.number.boundary;

import io.trustline.portal.number.control.NumberSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Checks what was set about numbers before anybody is let in. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
public class NumberStart {

    @Inject
    NumberSettings settings;

    @PostConstruct
    void start() {
        settings.check();
    }
}
