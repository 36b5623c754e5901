package io.trustline.device.boundary;

import io.trustline.device.binding.control.KeyTimes;
import io.trustline.device.camera.control.CameraSettings;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.vault.control.MasterKeys;
import io.trustline.device.vault.control.Rewrapping;
import io.trustline.device.vault.control.Secrets;
import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.kernel.storage.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Checks settings and master keys, brings the tables up to date, and only then lets devices in. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DeviceStart {

    private static final String MIGRATIONS = "device-migrations";
    private static final String MASTER_KEY = "device-master-key";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    DeviceSettings settings;
    @Inject
    CameraSettings cameraSettings;
    @Inject
    MasterKeys masterKeys;
    @Inject
    Secrets secrets;
    @Inject
    KeyTimes keyTimes;
    @Inject
    Rewrapping rewrapping;
    @Inject
    PartsHealth health;

    @PostConstruct
    void start() {
        settings.check();
        keyTimes.check();
        cameraSettings.check();
        masterKeys.look();
        var migrations = new Migrations(database, "device");
        int steps = migrations.run();
        var version = migrations.version();
        secrets.prepare();
        DeviceLog.LOG.storageReady(version, steps);
        health.register(MIGRATIONS, () -> new PartHealth(MIGRATIONS, true, "version " + version));
        health.register(MASTER_KEY, this::feelMasterKey);
    }

    @PreDestroy
    void stop() {
        health.unregister(MIGRATIONS);
        health.unregister(MASTER_KEY);
    }

    private PartHealth feelMasterKey() {
        var trouble = masterKeys.trouble();
        var work = rewrapping.view();
        var note = masterKeys.currentName() + (work.atWork() ? ", " + work.waiting() + " seals to renew" : "");
        boolean stuck = rewrapping.stuck() > 0;
        return new PartHealth(MASTER_KEY, trouble.isEmpty() && !stuck,
                trouble.isEmpty() ? note + (stuck ? ", " + rewrapping.stuck() + " do not open" : "") : trouble);
    }
}
