package io.trustline.device.binding.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.life.control.LifeFixture;
import java.time.Clock;

/** The parts of the binding that others use, put together as the container would. */
public final class BindingParts {

    private BindingParts() {
    }

    public static NegotiatedKeys negotiatedKeys(DeviceDatabase database, LifeFixture life) {
        var keys = new NegotiatedKeys();
        keys.database = database.source();
        keys.vault = life.vault;
        return keys;
    }

    public static SimSwaps swaps(DeviceDatabase database) {
        var swaps = new SimSwaps();
        swaps.database = database.source();
        return swaps;
    }

    public static Reports reports(LifeFixture life, Clock clock) {
        var reports = new Reports();
        reports.history = life.history;
        reports.mail = life.mail;
        reports.clock = clock;
        return reports;
    }
}
