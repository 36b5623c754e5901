package io.trustline.sip.boundary;

import io.trustline.sip.desk.control.Desk;
import io.trustline.sip.engine.control.Gateway;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/** The operators' desk at the gateway that runs; one for all, since it remembers what it has counted. */
@ApplicationScoped
public class DeskPlace {

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Switch gateways;
    @Inject
    Clock clock;

    private Gateway of;
    private Desk desk;

    synchronized Desk desk() {
        var gateway = gateways.gateway();
        if (of != gateway) {
            var rulebook = gateway.rulebook();
            desk = new Desk(database, gateway.consoleTrunks(), rulebook.digests(),
                    new Desk.Providers(rulebook.services(), rulebook.serviceKeys(), rulebook.dialRules()), clock);
            of = gateway;
        }
        return desk;
    }
}
