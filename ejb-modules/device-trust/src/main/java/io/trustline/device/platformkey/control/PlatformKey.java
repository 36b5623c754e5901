package io.trustline.device.platformkey.control;

import io.trustline.device.api.PlatformKeyView;
import io.trustline.kernel.storage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One of the platform's pairs as its row says; the private half is sealed, or gone for good. */
record PlatformKey(String kid, PairKind kind, String publicJwk, Optional<String> sealed, String state, Instant madeAt,
        Optional<Instant> replacedAt, Optional<Instant> retiredAt) {

    static final String CURRENT = "CURRENT";
    static final String REPLACED = "REPLACED";
    static final String RETIRED = "RETIRED";
    static final String COLUMNS = "kid, kind, public_jwk, sealed, state, made_at, replaced_at, retired_at";

    static PlatformKey read(ResultSet row) throws SQLException {
        return new PlatformKey(row.getString("kid"), PairKind.valueOf(row.getString("kind")),
                row.getString("public_jwk"), Sql.perhapsText(row, "sealed"), row.getString("state"),
                Sql.instant(row, "made_at"), Sql.perhapsInstant(row, "replaced_at"),
                Sql.perhapsInstant(row, "retired_at"));
    }

    boolean isLive() {
        return !state.equals(RETIRED);
    }

    PlatformKeyView view() {
        return new PlatformKeyView(kid, kind.algorithm().getName(), kind.name().replace('_', ' '), state, madeAt,
                replacedAt, retiredAt);
    }

    @Override
    public String toString() {
        return "platform key " + kid;
    }
}
