package io.trustline.portal.control;

import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;

/** One key, the same in every test. */
public final class PortalKeysFixture {

    private PortalKeysFixture() {
    }

    public static PortalKeys one() {
        var keys = new PortalKeys();
        keys.settings = PortalSettingsFixture.defaults();
        keys.settings.keyFile = Optional.empty();
        keys.settings.key = Optional
                .of("spring " + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]));
        keys.random = new SplittableRandom(1);
        keys.open();
        return keys;
    }
}
