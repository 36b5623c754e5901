package io.trustline.device.binding.control;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key that was negotiated, as its row says. What is sealed stays sealed; a former key has no secret any more. */
public record NegotiatedKey(String kid, DeviceId device, Msisdn number, KeyState state, String service,
        Optional<String> sealed, Optional<String> continuity, String answer, Instant expires, Instant madeAt) {

    static final String COLUMNS = "k.kid, k.device_id, k.msisdn AS key_msisdn, k.state AS key_state, k.service,"
            + " k.sealed, k.continuity AS key_continuity, k.answer, k.expires_at, k.made_at";

    static NegotiatedKey read(ResultSet row) throws SQLException {
        return new NegotiatedKey(row.getString("kid"), new DeviceId(row.getObject("device_id", UUID.class)),
                new Msisdn(row.getString("key_msisdn")), KeyState.valueOf(row.getString("key_state")),
                row.getString("service"), Sql.perhapsText(row, "sealed"), Sql.perhapsText(row, "key_continuity"),
                row.getString("answer"), Sql.instant(row, "expires_at"), Sql.instant(row, "made_at"));
    }

    /** Whether it begins a new continuity, so that only this very key may confirm it. */
    boolean isUnproven() {
        return continuity.isPresent();
    }

    boolean isGood(Instant now) {
        return state != KeyState.FORMER && sealed.isPresent() && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "negotiated key " + kid;
    }
}
