package io.trustline.portal.control;

import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;

/** One key, the same in every test. */
public final class PortalKeysFixture {

    private PortalKeysFixture() {
    }

    public static PortalKeys one() {
        return of("spring " + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]));
    }

    /** A ring of these lines. */
    public static PortalKeys of(String lines) {
        var keys = new PortalKeys();
        keys.settings = PortalSettingsFixture.defaults();
        keys.settings.keyFile = Optional.empty();
        keys.settings.key = Optional.of(lines);
        keys.random = new SplittableRandom(1);
        keys.open();
        return keys;
    }
}
