package io.trustline.sip.desk.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallLine;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.ServiceNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Rows of calls as operators see them. */
final class Rows {

    static final String LINE = "id, asked_at, service, number_masked, trunk, stage, outcome, refusal";
    static final String NOT_DIALLED = "not-dialled";

    private Rows() {
    }

    static CallLine line(ResultSet row) throws SQLException {
        return new CallLine(new CallId(row.getObject("id", UUID.class)), Sql.instant(row, "asked_at"),
                new ServiceNumber(row.getString("service")), row.getString("number_masked"),
                Sql.perhapsText(row, "trunk"), Sql.perhapsText(row, "stage").map(CallStage::valueOf), outcome(row));
    }

    private static Optional<CallOutcome> outcome(ResultSet row) throws SQLException {
        var refusal = Sql.perhapsText(row, "refusal").map(DialRefusal::valueOf);
        return Sql.perhapsText(row, "outcome").map(label -> refusal.<CallOutcome>map(CallOutcome.NotDialled::new)
                .orElseGet(() -> CallOutcome.Plain.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'))));
    }
}
