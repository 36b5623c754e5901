package io.trustline.portal.entry.boundary;

import io.trustline.portal.entry.control.DemoAccounts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the demonstration's accounts where the settings name a file with them; in production there is none. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
public class DemoStart {

    @Inject
    DemoAccounts accounts;

    @PostConstruct
    void start() {
        accounts.make();
    }
}
