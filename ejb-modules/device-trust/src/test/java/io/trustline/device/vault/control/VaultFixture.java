package io.trustline.device.vault.control;

import io.trustline.device.control.DeviceSettings;
import java.util.Random;
import javax.sql.DataSource;

/** Vaults and secrets, put together as the container would. */
public final class VaultFixture {

    private VaultFixture() {
    }

    public static MasterKeys masterKeys(DeviceSettings settings) {
        var keys = new MasterKeys();
        keys.settings = settings;
        keys.look();
        return keys;
    }

    public static Vault vault(DeviceSettings settings) {
        return vault(masterKeys(settings));
    }

    public static Vault vault(MasterKeys keys) {
        var vault = new Vault();
        vault.keys = keys;
        vault.random = new Random(7);
        return vault;
    }

    public static Secrets secrets(DataSource database, Vault vault) {
        var secrets = new Secrets();
        secrets.database = database;
        secrets.vault = vault;
        secrets.random = new Random(8);
        return secrets;
    }
}
