package io.trustline.portal.guard.control;

/** Settings of the guard for the tests of other features. */
public final class GuardSettingsFixture {

    private GuardSettingsFixture() {
    }

    public static GuardSettings callsCost(long price) {
        var settings = new GuardSettings();
        settings.price = price;
        return settings;
    }
}
