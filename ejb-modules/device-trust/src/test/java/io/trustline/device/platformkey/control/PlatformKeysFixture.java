package io.trustline.device.platformkey.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.vault.control.VaultFixture;
import java.time.Clock;
import java.util.Random;

/** The platform's pairs on one node, put together as the container would. */
public final class PlatformKeysFixture {

    public final PlatformKeys keys = new PlatformKeys();
    public final PlatformKeyRows rows = new PlatformKeyRows();
    private final DeviceDatabase database;

    public PlatformKeysFixture(DeviceDatabase database, DeviceSettings settings, Clock clock) {
        this.database = database;
        var vault = VaultFixture.vault(settings);
        VaultFixture.secrets(database.source(), vault).prepare();
        rows.database = database.source();
        rows.vault = vault;
        rows.clock = clock;
        keys.rows = rows;
        keys.vault = vault;
        keys.random = new Random(11);
    }

    public void firstStart() {
        var missing = keys.makeMissing();
        database.inTransaction(() -> rows.addMissing(missing));
        keys.refresh();
    }

    public PrivateKeyWork work(DeviceSettings settings) {
        var work = new PrivateKeyWork();
        work.settings = settings;
        work.open();
        return work;
    }
}
