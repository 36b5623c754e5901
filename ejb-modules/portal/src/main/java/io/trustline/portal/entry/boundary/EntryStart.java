package io.trustline.portal.entry.boundary;

import io.trustline.portal.entry.control.EntrySettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Checks what was set about ways in before anybody takes one. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
public class EntryStart {

    @Inject
    EntrySettings settings;

    @PostConstruct
    void start() {
        settings.check();
    }
}
