package io.trustline.device.camera.control;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.Suite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session: with what a camera was told to register. Its secret goes when it is used. */
public record Configuration(String session, DeviceId device, String answer, Suite e1, Suite e2, Suite e3,
        String keySource,
        Optional<String> sealed, Instant madeAt, Instant expires) {

    static final String COLUMNS = "session, device_id, answer, e1, e2, e3, key_source, sealed, made_at, expires_at";

    static Configuration read(ResultSet row) throws SQLException {
        return new Configuration(row.getString("session"), new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("answer"), suite(row, "e1"), suite(row, "e2"), suite(row, "e3"),
                row.getString("key_source"), Sql.perhapsText(row, "sealed"), Sql.instant(row, "made_at"),
                Sql.instant(row, "expires_at"));
    }

    boolean isOpen(Instant now) {
        return sealed.isPresent() && now.isBefore(expires);
    }

    private static Suite suite(ResultSet row, String column) throws SQLException {
        return Suite.of(row.getString(column)).orElseThrow();
    }

    @Override
    public String toString() {
        return "session of " + device;
    }
}
