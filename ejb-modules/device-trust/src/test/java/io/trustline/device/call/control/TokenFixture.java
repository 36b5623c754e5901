package io.trustline.device.call.control;

import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.life.control.LifeFixture;
import java.time.Clock;

/** Tokens as the container makes them. */
public final class TokenFixture {

    private TokenFixture() {
    }

    public static AccessTokens tokens(LifeFixture life, Clock clock) {
        var tokens = new AccessTokens();
        tokens.secrets = life.secrets;
        tokens.settings = DeviceSettingsFixture.defaults();
        tokens.clock = clock;
        return tokens;
    }
}
