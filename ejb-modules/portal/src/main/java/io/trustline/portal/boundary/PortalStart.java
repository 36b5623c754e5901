package io.trustline.portal.boundary;

import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.storage.Durability;
import io.trustline.kernel.storage.Migrations;
import io.trustline.kernel.storage.StorageBroken;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/** Checks the settings, brings the tables up to date, and only then lets the portal open. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PortalStart {

    private static final String DATABASE = "database";
    private static final String MIGRATIONS = "portal-migrations";
    private static final int PROBE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @PersistenceUnit(unitName = "portal")
    EntityManagerFactory entities;
    @Inject
    PortalSettings settings;
    @Inject
    PartsHealth health;

    private String version;

    @PostConstruct
    void start() {
        settings.check();
        var migrations = new Migrations(database, "portal");
        int steps = migrations.run();
        entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        version = migrations.version();
        announce(steps);
        health.register(DATABASE, this::reach);
        health.register(MIGRATIONS, () -> new PartHealth(MIGRATIONS, true, "version " + version));
    }

    @PreDestroy
    void stop() {
        health.unregister(DATABASE);
        health.unregister(MIGRATIONS);
    }

    private void announce(int steps) {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            PortalLog.LOG.storageReady(version, steps,
                    about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
                    Durability.of(connection).promise());
        } catch (SQLException broken) {
            throw new StorageBroken("portal storage", broken);
        }
    }

    private PartHealth reach() {
        try (var connection = database.getConnection()) {
            boolean answers = connection.isValid(PROBE_SECONDS);
            return new PartHealth(DATABASE, answers, answers ? "answers" : "no answer");
        } catch (SQLException broken) {
            return new PartHealth(DATABASE, false, "no connection");
        }
    }
}
