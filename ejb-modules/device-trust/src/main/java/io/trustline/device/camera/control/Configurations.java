package io.trustline.device.camera.control;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The sessions that cameras were given (E1). */
@ApplicationScoped
public class Configurations {

    private static final String SELECT = "SELECT " + Configuration.COLUMNS + " FROM device.configuration WHERE ";
    private static final String INSERT = "INSERT INTO device.configuration (" + Configuration.COLUMNS
            + ", request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String USE = "UPDATE device.configuration SET sealed = NULL, answer = ''"
            + " WHERE session = ? AND sealed IS NOT NULL AND expires_at > ?";
    private static final String FORGET_OF = "UPDATE device.configuration SET sealed = NULL, answer = ''"
            + " WHERE device_id = ? AND sealed IS NOT NULL";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    Optional<Configuration> ofRequest(String request) {
        return new Sql(database).first(SELECT + "request = ?", Configuration::read, request);
    }

    Optional<Configuration> ofSession(String session) {
        return new Sql(database).first(SELECT + "session = ?", Configuration::read, session);
    }

    /** @return false when the same message was answered meanwhile */
    boolean add(Configuration made, String request) {
        return new Sql(database).change(INSERT, made.session(), made.device().value(), made.answer(),
                made.e1().text(), made.e2().text(), made.e3().text(), made.keySource(), made.sealed(),
                made.madeAt(), made.expires(), request) == 1;
    }

    /** @return false when it was used or its time is over; a session is good once */
    boolean use(String session, Instant now) {
        return new Sql(database).change(USE, session, now) == 1;
    }

    /** Closes all sessions of a device. */
    public void close(DeviceId device) {
        new Sql(database).change(FORGET_OF, device.value());
    }
}
