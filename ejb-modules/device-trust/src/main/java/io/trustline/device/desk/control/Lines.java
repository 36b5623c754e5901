package io.trustline.device.desk.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.DeviceLine;
import io.trustline.device.api.DeviceState;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.message.Info;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows as lines of a list. */
final class Lines {

    static final String SELECT = "SELECT id, state, maker, serial, serial_key, info, msisdn, created_at, seen_at"
            + " FROM device.device WHERE ";

    private Lines() {
    }

    static DeviceLine read(ResultSet row) throws SQLException {
        return new DeviceLine(new DeviceId(row.getObject("id", UUID.class)),
                DeviceState.valueOf(row.getString("state")), Sql.perhapsText(row, "maker").orElse(""),
                Sql.perhapsText(row, "serial").orElse(""), type(row.getString("info")),
                Sql.perhapsText(row, "msisdn").map(Msisdn::new).map(Msisdn::masked), Sql.instant(row, "created_at"),
                Sql.perhapsInstant(row, "seen_at"));
    }

    private static String type(String info) {
        return Info.read(info.getBytes(UTF_8)).map(Info::type).orElse("");
    }
}
