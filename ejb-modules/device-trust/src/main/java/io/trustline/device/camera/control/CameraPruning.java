package io.trustline.device.camera.control;

import io.trustline.device.control.DeviceSettings;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Lets go of sessions and registrations that nobody can use or ask about any more. */
@ApplicationScoped
public class CameraPruning {

    private static final int MOST = 1000;
    private static final int ROUNDS = 20;
    private static final String SESSIONS = "DELETE FROM device.configuration WHERE session IN"
            + " (SELECT session FROM device.configuration WHERE expires_at < ? ORDER BY expires_at LIMIT " + MOST
            + ")";
    private static final String REGISTRATIONS = "DELETE FROM device.registration WHERE id IN"
            + " (SELECT id FROM device.registration WHERE made_at < ? AND expires_at < ? ORDER BY made_at LIMIT "
            + MOST + ")";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    CameraSettings settings;
    @Inject
    DeviceSettings deviceSettings;
    @Inject
    Clock clock;

    /** A little at a time; a message is recognised as a replay for as long as its time would be accepted. */
    public int prune() {
        var now = clock.instant();
        var longAgo = now.minus(settings.registrationsKept());
        return rounds(SESSIONS, now.minus(deviceSettings.clockWindow().multipliedBy(3)))
                + rounds(REGISTRATIONS, longAgo, now);
    }

    private int rounds(String statement, Object... values) {
        return IntStream.range(0, ROUNDS).map(round -> new Sql(database).change(statement, values))
                .takeWhile(deleted -> deleted > 0).sum();
    }
}
