package io.trustline.device.life.control;

import io.trustline.device.api.DeviceState;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A device as its row says. What is sealed stays sealed; the Did is known by its keyed digest only. */
public record Device(DeviceId id, DeviceState state, Optional<DeviceState> formerState, Optional<String> maker,
        Optional<String> serial, Optional<String> factoryId, Optional<String> factoryKey, Optional<String> didIndex,
        Optional<String> did, Optional<Msisdn> number, String info, Optional<String> continuity,
        Optional<Instant> rebindUntil, Instant createdAt, Optional<Instant> seenAt) {

    /** What {@link #read} needs, for a table alias {@code d}. */
    public static final String COLUMNS = "d.id, d.state, d.former_state, d.maker, d.serial, d.factory_id,"
            + " d.factory_key, d.did_index, d.did, d.msisdn, d.info, d.continuity, d.rebind_until, d.created_at,"
            + " d.seen_at";

    public static Device read(ResultSet row) throws SQLException {
        return new Device(new DeviceId(row.getObject("id", UUID.class)), DeviceState.valueOf(row.getString("state")),
                Sql.perhapsText(row, "former_state").map(DeviceState::valueOf), Sql.perhapsText(row, "maker"),
                Sql.perhapsText(row, "serial"),
                Optional.ofNullable(row.getObject("factory_id", UUID.class)).map(DigestId::text),
                Sql.perhapsText(row, "factory_key"), Sql.perhapsText(row, "did_index"), Sql.perhapsText(row, "did"),
                Sql.perhapsText(row, "msisdn").map(Msisdn::new), row.getString("info"),
                Sql.perhapsText(row, "continuity"), Sql.perhapsInstant(row, "rebind_until"),
                Sql.instant(row, "created_at"), Sql.perhapsInstant(row, "seen_at"));
    }

    /** Whether an operator lets it bind anew at this moment. */
    public boolean mayRebind(Instant now) {
        return rebindUntil.filter(now::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return "device " + id;
    }
}
