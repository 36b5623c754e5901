package io.trustline.sip.boundary;

import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.storage.Migrations;
import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.control.SipTallies;
import io.trustline.sip.engine.control.Gateway;
import io.trustline.sip.engine.control.World;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Checks settings and keys, brings the tables up to date, and begins the gateway; ends it politely. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TelephoneStart {

    private static final String MIGRATIONS = "sip-migrations";
    private static final String GATEWAY = "sip";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Resource
    ManagedThreadFactory threads;
    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactions;
    @Inject
    TelephonePlans plans;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;
    @Inject
    SipTallies tallies;
    @Inject
    Event<MailPosted> posted;
    @Inject
    Switch gateways;
    @Inject
    PartsHealth health;

    private Gateway gateway;

    @PostConstruct
    void start() {
        var plan = plans.read();
        var migrations = new Migrations(database, "sip");
        int steps = migrations.run();
        var version = migrations.version();
        SipLog.LOG.storageReady(version, steps);
        gateway = new Gateway(new World(database, new OwnTransactions(transactions), clock, random, threads), plan,
                () -> posted.fire(new MailPosted()),
                record -> tallies.ended(record.outcome(), record.askedAt(), record.reached()));
        gateway.start();
        tallies.watch(gateway.engine()::liveCalls);
        gateways.on(gateway);
        health.register(MIGRATIONS, () -> new PartHealth(MIGRATIONS, true, "version " + version));
        health.register(GATEWAY, this::feel);
    }

    @PreDestroy
    void stop() {
        health.unregister(MIGRATIONS);
        health.unregister(GATEWAY);
        gateways.off();
        if (gateway != null) {
            gateway.stop();
        }
    }

    /** Trunks may be down without our fault: that is for the note and the console, not for a load balancer. */
    private PartHealth feel() {
        var trouble = gateway.engine().trouble();
        var trunks = gateway.trunks().views();
        long up = trunks.stream().map(TrunkView::health).filter(TrunkHealth.UP::equals).count();
        var note = up + " of " + trunks.size() + " trunks up, " + gateway.engine().liveCalls() + " calls";
        return new PartHealth(GATEWAY, trouble.isEmpty(), trouble.isEmpty() ? note : trouble);
    }
}
