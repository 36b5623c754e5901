package io.trustline.sip.journal.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.CallView;
import io.trustline.sip.api.DialRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A call as other contexts see it. */
public final class CallViews {

    private static final String SELECT = "SELECT id, challenge, stage, outcome, refusal, asked_at FROM sip.call"
            + " WHERE id = ?";

    private final Sql sql;

    public CallViews(DataSource database) {
        this.sql = new Sql(database);
    }

    public Optional<CallView> of(CallId call) {
        return sql.first(SELECT, CallViews::view, call.value());
    }

    private static CallView view(ResultSet row) throws SQLException {
        return new CallView(new CallId(row.getObject("id", UUID.class)), row.getString("challenge"),
                Sql.perhapsText(row, "stage").map(CallStage::valueOf), outcome(row), Sql.instant(row, "asked_at"));
    }

    private static Optional<CallOutcome> outcome(ResultSet row) throws SQLException {
        var refusal = Sql.perhapsText(row, "refusal");
        if (refusal.isPresent()) {
            return refusal.map(reason -> new CallOutcome.NotDialled(DialRefusal.valueOf(reason)));
        }
        return Sql.perhapsText(row, "outcome")
                .map(label -> CallOutcome.Plain.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
