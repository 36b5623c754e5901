package io.trustline.device.call.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.LifeFixture;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/** Tokens and calls, put together as the container would. */
public final class CallFixture {

    public final AccessTokens tokens = new AccessTokens();
    public final CallKeys keys = new CallKeys();
    public final OwnRecord ownRecord = new OwnRecord();

    public CallFixture(DeviceDatabase database, DeviceSettings settings, Clock clock, LifeFixture life) {
        tokens.secrets = life.secrets;
        tokens.settings = settings;
        tokens.clock = clock;
        keys.tokens = tokens;
        ownRecord.database = database.source();
        ownRecord.keys = keys;
        ownRecord.devices = life.devices;
        ownRecord.clock = clock;
        ownRecord.random = new Random(12);
    }

    @SuppressWarnings("unchecked")
    public void from(CallKeySource source) {
        keys.sources = (Instance<CallKeySource>) Proxy.newProxyInstance(CallFixture.class.getClassLoader(),
                new Class<?>[]{Instance.class},
                (self, method, values) -> method.getName().equals("iterator") ? List.of(source).iterator() : null);
    }
}
