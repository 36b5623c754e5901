package io.trustline.sip.desk.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallLine;
import io.trustline.sip.api.CallLines;
import io.trustline.sip.api.CallSearch;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.RefusalLine;
import io.trustline.sip.api.TelephoneDesk;
import io.trustline.sip.vault.control.NumberDigests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Calls, the newest first, a page at a time and by key, so that a million of them are as quick as ten. */
final class CallPages {

    private static final int MOST = 200;
    private static final String SELECT = "SELECT " + Rows.LINE + " FROM sip.call WHERE ";
    private static final String OLDER = "asked_at <= ? AND (asked_at < ? OR id < ?)";
    private static final String ORDER = "asked_at DESC, id DESC LIMIT ?";
    private static final String REFUSALS = "SELECT asked_at, service, number_masked, refusal, outcome, trunk, stage, id"
            + " FROM sip.call WHERE outcome = ? ORDER BY outcome, " + ORDER;

    private final Sql sql;
    private final NumberDigests digests;
    private final String region;

    /** @param region where a number without country code belongs */
    CallPages(DataSource database, NumberDigests digests, String region) {
        this.sql = new Sql(database);
        this.digests = digests;
        this.region = region;
    }

    /** A cursor that is none of ours, or a number that is none, finds nothing. */
    CallLines page(CallSearch search, Optional<String> after, int most) {
        int size = Math.max(1, Math.min(most, MOST));
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new ArrayList<Object>();
        boolean sensible = outcome(search, conditions, values) && number(search, conditions, values)
                && older(after, conditions, values);
        search.trunk().ifPresent(trunk -> add("trunk = ?", trunk, conditions, values));
        values.add(size + 1);
        return sensible
                ? cut(sql.all(SELECT + String.join(" AND ", conditions) + order(search), Rows::line, values.toArray()),
                        size)
                : new CallLines(List.of(), Optional.empty());
    }

    List<RefusalLine> refusals(int most) {
        return sql.all(REFUSALS, row -> new RefusalLine(Sql.instant(row, "asked_at"), row.getString("service"),
                row.getString("number_masked"),
                DialRefusal.valueOf(row.getString("refusal"))), Rows.NOT_DIALLED,
                Math.max(1, Math.min(most, MOST)));
    }

    private static boolean outcome(CallSearch search, List<String> conditions, List<Object> values) {
        if (search.outcome().filter(TelephoneDesk.LIVE::equals).isPresent()) {
            conditions.add("ended_at IS NULL");
        } else {
            search.outcome().ifPresent(label -> add("outcome = ?", label, conditions, values));
        }
        return true;
    }

    private boolean number(CallSearch search, List<String> conditions, List<Object> values) {
        if (search.number().isEmpty()) {
            return true;
        }
        var digest = search.number().flatMap(text -> Msisdn.parse(text, region)).map(digests::allOf);
        digest.ifPresent(all -> {
            conditions.add("number_digest IN (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")");
            values.addAll(all);
        });
        return digest.isPresent();
    }

    private static boolean older(Optional<String> after, List<String> conditions, List<Object> values) {
        var place = after.flatMap(Cursor::read);
        place.ifPresent(cursor -> {
            conditions.add(OLDER);
            values.addAll(List.of(cursor.at(), cursor.at(), cursor.id()));
        });
        return place.isPresent() == after.isPresent();
    }

    /** The column of the index that leads to the rows comes first, or else H2 sorts them all. */
    private static String order(CallSearch search) {
        if (search.number().isPresent()) {
            return " ORDER BY " + ORDER;
        }
        if (search.outcome().filter(outcome -> !outcome.equals(TelephoneDesk.LIVE)).isPresent()) {
            return " ORDER BY outcome, " + ORDER;
        }
        return " ORDER BY " + (search.trunk().isPresent() ? "trunk, " : "") + ORDER;
    }

    private static void add(String condition, Object value, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(value);
    }

    private static CallLines cut(List<CallLine> found, int size) {
        var lines = List.copyOf(found.subList(0, Math.min(size, found.size())));
        var next = found.size() > size
                ? Optional.of(Cursor.after(lines.get(size - 1)).text())
                : Optional.<String>empty();
        return new CallLines(lines, next);
    }
}
