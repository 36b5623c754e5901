package io.trustline.device.camera.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.life.control.LifeFixture;
import java.time.Clock;

/** The parts of the cameras that others use, put together as the container would. */
public final class CameraParts {

    private CameraParts() {
    }

    public static Registrations registrations(DeviceDatabase database, LifeFixture life, Clock clock) {
        var registrations = new Registrations();
        registrations.database = database.source();
        registrations.vault = life.vault;
        registrations.clock = clock;
        return registrations;
    }

    public static Configurations sessions(DeviceDatabase database) {
        var sessions = new Configurations();
        sessions.database = database.source();
        return sessions;
    }
}
