package io.trustline.portal.verification.control;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.ServiceNumber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The table of calls asked for; news that come twice or too late change nothing. */
@ApplicationScoped
public class CallRows {

    private static final String ADD = "INSERT INTO portal.outgoing_call (call_id, subject, service, sent, asked_at,"
            + " heard_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String READ = "SELECT call_id, subject, service, sent, stage, ending, asked_at, heard_at"
            + " FROM portal.outgoing_call ";
    private static final String FIND = READ + "WHERE call_id = ?";
    private static final String LATEST = READ + "WHERE subject = ? ORDER BY seq DESC LIMIT 1";
    private static final String SILENT = READ + "WHERE ended_at IS NULL AND heard_at < ? ORDER BY heard_at LIMIT ?"
            + " FOR UPDATE SKIP LOCKED";
    private static final String MOVE = "UPDATE portal.outgoing_call SET stage = ?, heard_at = ?"
            + " WHERE call_id = ? AND ended_at IS NULL AND (stage IS NULL";
    private static final String END = "UPDATE portal.outgoing_call SET ending = ?, ended_at = ?, heard_at = ?"
            + " WHERE call_id = ? AND ended_at IS NULL";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    void add(CallRow row) {
        sql.change(ADD, row.id().value(), row.subject(), row.service().value(), row.sent(), row.askedAt(),
                row.heardAt());
    }

    Optional<CallRow> find(CallId call) {
        return sql.first(FIND, CallRows::read, call.value());
    }

    Optional<CallRow> latest(String subject) {
        return sql.first(LATEST, CallRows::read, subject);
    }

    /** Held at once, all of them; who is heard of in this moment is left out. */
    List<CallRow> silentSince(Instant time, int most) {
        return sql.all(SILENT, CallRows::read, time, most);
    }

    /** True if it was further than all before. */
    boolean move(CallId call, CallStage stage, Instant now) {
        var earlier = Arrays.stream(CallStage.values()).filter(other -> other.compareTo(stage) < 0)
                .map(other -> "'" + other + "'").collect(Collectors.joining(", "));
        var condition = earlier.isEmpty() ? ")" : " OR stage IN (" + earlier + "))";
        return sql.change(MOVE + condition, stage, now, call.value()) == 1;
    }

    /** True for the first end that is heard of. */
    boolean end(CallId call, CallOutcome ending, Instant now) {
        return sql.change(END, ending.toJson().toString(), now, now, call.value()) == 1;
    }

    private static CallRow read(ResultSet row) throws SQLException {
        return new CallRow(new CallId(row.getObject("call_id", UUID.class)), row.getString("subject"),
                new ServiceNumber(row.getString("service")), row.getBoolean("sent"),
                Sql.perhapsText(row, "stage").map(CallStage::valueOf),
                Sql.perhapsText(row, "ending").map(CallRows::end),
                Sql.instant(row, "asked_at"), Sql.instant(row, "heard_at"));
    }

    private static CallOutcome end(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return CallOutcome.fromJson(reader.readObject());
        }
    }
}
