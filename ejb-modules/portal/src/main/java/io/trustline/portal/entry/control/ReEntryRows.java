package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.entry.api.ReEntryId;
import io.trustline.portal.entry.api.ReEntryLine;
import io.trustline.portal.entry.api.ReEntryState;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Ways back in as rows; each ends by one conditional change, so that of two at once one takes place. */
@ApplicationScoped
public class ReEntryRows {

    private static final String ADD = "INSERT INTO portal.re_entry (id, account_id, name, asked_by, reason, state,"
            + " asked_at, due_at, good_until, waits_for) VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String END = "UPDATE portal.re_entry SET state = ?, ended_at = ?, waits_for = NULL"
            + " WHERE waits_for = ? AND state = 'WAITING'";
    private static final String USE = END + " AND due_at <= ? AND good_until > ?";
    private static final String LAPSE = END + " AND good_until <= ?";
    private static final String WAITING = "SELECT due_at FROM portal.re_entry WHERE waits_for = ? AND good_until > ?";
    private static final String OWNER = "SELECT waits_for FROM portal.re_entry WHERE id = ? AND waits_for IS NOT NULL";
    private static final String LATEST = "SELECT * FROM portal.re_entry ORDER BY asked_at DESC, id LIMIT ?";
    private static final String FORGET = "DELETE FROM portal.re_entry WHERE account_id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    /** @return false where one waits for this account already */
    boolean add(ReEntryId id, CustomerId account, Asked asked, Instant now, Span span) {
        sql().change(LAPSE, ReEntryState.LAPSED, now, account.value(), now);
        var due = now.plus(span.delay());
        return sql().change(ADD, id.value(), account.value(), asked.name().value(), asked.by().value(), asked.reason(),
                now, due, due.plus(span.open()), account.value()) == 1;
    }

    /** @return false where none was open */
    boolean use(CustomerId account, Instant now) {
        return sql().change(USE, ReEntryState.USED, now, account.value(), now, now) == 1;
    }

    /** @return false where none was waiting */
    boolean stop(CustomerId account, Instant now) {
        return sql().change(END, ReEntryState.STOPPED, now, account.value()) == 1;
    }

    /** From when it opens, or since when it is open. */
    Optional<Instant> waiting(CustomerId account, Instant now) {
        return sql().first(WAITING, row -> Sql.instant(row, "due_at"), account.value(), now);
    }

    Optional<CustomerId> waitsFor(ReEntryId id) {
        return sql().first(OWNER, row -> new CustomerId(row.getObject("waits_for", UUID.class)), id.value());
    }

    List<ReEntryLine> latest(int most, Instant now) {
        return sql().all(LATEST, row -> line(row, now), most);
    }

    void forget(CustomerId account) {
        sql().change(FORGET, account.value());
    }

    private static ReEntryLine line(ResultSet row, Instant now) throws SQLException {
        return new ReEntryLine(new ReEntryId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getString("asked_by"), row.getString("reason"), Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"), state(row, now));
    }

    /** It opens, and lapses, with nobody doing anything. */
    private static ReEntryState state(ResultSet row, Instant now) throws SQLException {
        var kept = ReEntryState.valueOf(row.getString("state"));
        if (kept != ReEntryState.WAITING || now.isBefore(Sql.instant(row, "due_at"))) {
            return kept;
        }
        return now.isBefore(Sql.instant(row, "good_until")) ? ReEntryState.OPEN : ReEntryState.LAPSED;
    }

    private Sql sql() {
        return new Sql(database);
    }

    /** Who asked for whom, and why. */
    record Asked(AccountName name, AccountName by, String reason) {}

    /** How long it waits, and how long it is open after that. */
    record Span(Duration delay, Duration open) {}
}
