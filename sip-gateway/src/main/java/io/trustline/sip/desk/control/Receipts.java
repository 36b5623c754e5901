package io.trustline.sip.desk.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One call with all that was written down of it (VOX-12). */
final class Receipts {

    private static final String SELECT = "SELECT * FROM sip.call WHERE id = ?";
    private static final String ATTEMPTS = "SELECT trunk, begun_at, sip_status, result FROM sip.attempt"
            + " WHERE call_id = ? ORDER BY number";

    private final Sql sql;

    Receipts(DataSource database) {
        this.sql = new Sql(database);
    }

    Optional<CallReceipt> of(CallId call) {
        var attempts = sql.all(ATTEMPTS, Receipts::attempt, call.value());
        return sql.first(SELECT, row -> receipt(row, attempts), call.value());
    }

    private static CallReceipt.Attempt attempt(ResultSet row) throws SQLException {
        return new CallReceipt.Attempt(row.getString("trunk"), Sql.instant(row, "begun_at"),
                number(row, "sip_status"), row.getString("result"));
    }

    private static CallReceipt receipt(ResultSet row, List<CallReceipt.Attempt> attempts) throws SQLException {
        return new CallReceipt(Rows.line(row), Language.of(row.getString("language")).orElseThrow(),
                between(row, "asked_at", "invited_at"), between(row, "asked_at", "ringing_at"),
                between(row, "asked_at", "answered_at"), between(row, "answered_at", "first_digit_at"),
                between(row, "answered_at", "spoken_at"), Sql.perhapsInstant(row, "ended_at"),
                row.getLong("packets_sent"), row.getLong("packets_heard"), row.getLong("packets_skipped"),
                row.getString("codec"), row.getBoolean("encrypted"), row.getInt("times_spoken"),
                row.getString("keys_pressed"), number(row, "sip_status"), number(row, "q850"), row.getString("note"),
                row.getLong("cost"), attempts);
    }

    private static Optional<Duration> between(ResultSet row, String from, String to) throws SQLException {
        var begin = Sql.perhapsInstant(row, from);
        var end = Sql.perhapsInstant(row, to);
        return begin.flatMap(first -> end.map(last -> Duration.between(first, last)));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
