package io.trustline.device.camera.control;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That a camera is registered, under which session, and how it can be reached. */
record Registration(String id, DeviceId device, String session, RegistrationState state, String answer,
        Optional<String> sealed, String e1, String e2, String e3, String p2p, String address, Instant madeAt,
        Instant expires) {

    static final String COLUMNS = "id, device_id, session, state, answer, sealed, e1, e2, e3, p2p, address, made_at,"
            + " expires_at";

    static Registration read(ResultSet row) throws SQLException {
        return new Registration(row.getString("id"), new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("session"), RegistrationState.valueOf(row.getString("state")), row.getString("answer"),
                Sql.perhapsText(row, "sealed"), row.getString("e1"), row.getString("e2"), row.getString("e3"),
                row.getString("p2p"), row.getString("address"), Sql.instant(row, "made_at"),
                Sql.instant(row, "expires_at"));
    }

    boolean isLive(Instant now) {
        return state == RegistrationState.LIVE && sealed.isPresent() && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "registration " + id;
    }
}
