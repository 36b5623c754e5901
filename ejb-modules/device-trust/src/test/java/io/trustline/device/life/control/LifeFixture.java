package io.trustline.device.life.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.vault.control.Secrets;
import io.trustline.device.vault.control.Vault;
import io.trustline.device.vault.control.VaultFixture;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Random;

/** Devices with their history and mail, put together as the container would. */
public final class LifeFixture {

    public final Vault vault;
    public final Secrets secrets;
    public final History history = new History();
    public final DeviceMail mail = new DeviceMail();
    public final Devices devices = new Devices();

    public LifeFixture(DeviceDatabase database, DeviceSettings settings, Clock clock) {
        vault = VaultFixture.vault(settings);
        secrets = VaultFixture.secrets(database.source(), vault);
        var seals = new StorySeals();
        seals.secrets = secrets;
        history.database = database.source();
        history.seals = seals;
        history.clock = clock;
        mail.database = database.source();
        mail.random = new Random(9);
        mail.posted = nobodyListens();
        mail.open();
        wireDevices(database, clock);
    }

    private void wireDevices(DeviceDatabase database, Clock clock) {
        devices.database = database.source();
        devices.secrets = secrets;
        devices.vault = vault;
        devices.history = history;
        devices.mail = mail;
        devices.clock = clock;
        devices.random = new Random(10);
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> nobodyListens() {
        return (Event<T>) Proxy.newProxyInstance(LifeFixture.class.getClassLoader(), new Class<?>[]{Event.class},
                (self, method, values) -> null);
    }
}
