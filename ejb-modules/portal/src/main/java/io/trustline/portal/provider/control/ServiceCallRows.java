package io.trustline.portal.provider.control;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of what companies asked for; each change is one conditional statement. */
@ApplicationScoped
public class ServiceCallRows {

    private static final String ADD = "INSERT INTO portal.service_call (id, provider, kind, reference, challenge,"
            + " masked, sandbox, state, stage, ending, calls, tries, made_at, asked_at, good_until)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ = "SELECT id, provider, kind, reference, challenge, masked, sandbox, state, stage,"
            + " ending, calls, tries, made_at, asked_at, good_until FROM portal.service_call ";
    private static final String OWN = READ + "WHERE id = ? AND provider = ? AND kind = ?";
    private static final String MOVE = "UPDATE portal.service_call SET stage = ? WHERE id = ? AND ending IS NULL";
    private static final String END = "UPDATE portal.service_call SET ending = ?, state = ?"
            + " WHERE id = ? AND ending IS NULL";
    private static final String HANG_UP = "UPDATE portal.service_call SET ending = ? WHERE id = ? AND ending IS NULL";
    private static final String CLOSE = "UPDATE portal.service_call SET state = ? WHERE id = ? AND state = 'OPEN'";
    private static final String TRY = "UPDATE portal.service_call SET tries = tries + 1"
            + " WHERE id = ? AND state = 'OPEN' AND tries < ?";
    private static final String AGAIN = "UPDATE portal.service_call SET calls = calls + 1, asked_at = ?,"
            + " stage = NULL, ending = NULL WHERE id = ? AND state = 'OPEN' AND calls = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    void add(ServiceCallRow row) {
        sql.change(ADD, row.id(), row.provider().value(), row.kind(), row.reference(),
                row.challenge().map(ChallengeId::value), row.masked(), row.sandbox(), row.state(), row.stage(),
                row.ending().map(ServiceCallRows::text), row.calls(), row.tries(), row.madeAt(), row.askedAt(),
                row.goodUntil());
    }

    /** Another company's is not there. */
    Optional<ServiceCallRow> find(ProviderId provider, ServiceKind kind, UUID id) {
        return sql.first(OWN, ServiceCallRows::read, id, provider.value(), kind);
    }

    Optional<ServiceCallRow> find(UUID id) {
        return sql.first(READ + "WHERE id = ?", ServiceCallRows::read, id);
    }

    Optional<ServiceCallRow> find(ChallengeId challenge) {
        return sql.first(READ + "WHERE challenge = ?", ServiceCallRows::read, challenge.value());
    }

    void move(UUID id, CallStage stage) {
        sql.change(MOVE, stage, id);
    }

    /** True for the first end that is heard of. */
    boolean end(UUID id, CallOutcome ending, ChallengeState state) {
        return sql.change(END, text(ending), state, id) == 1;
    }

    /** The call is over; its code may still be typed. */
    void hangUp(UUID id, CallOutcome ending) {
        sql.change(HANG_UP, text(ending), id);
    }

    /** True for the one who closed it. */
    boolean close(UUID id, ChallengeState state) {
        return sql.change(CLOSE, state, id) == 1;
    }

    /** False where no try is left. */
    boolean countTry(UUID id, int most) {
        return sql.change(TRY, id, most) == 1;
    }

    /** A further call begins from its beginning; false where somebody was faster. */
    boolean countCall(UUID id, int seen, Instant now) {
        return sql.change(AGAIN, now, id, seen) == 1;
    }

    private static String text(CallOutcome outcome) {
        return outcome.toJson().toString();
    }

    private static CallOutcome outcome(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return CallOutcome.fromJson(reader.readObject());
        }
    }

    private static ServiceCallRow read(ResultSet row) throws SQLException {
        return new ServiceCallRow(row.getObject("id", UUID.class),
                new ProviderId(row.getObject("provider", UUID.class)), ServiceKind.valueOf(row.getString("kind")),
                row.getString("reference"), Optional.ofNullable(row.getObject("challenge", UUID.class))
                        .map(ChallengeId::new),
                row.getString("masked"), Sql.perhapsText(row, "sandbox").map(SandboxNumber::valueOf),
                ChallengeState.valueOf(row.getString("state")), Sql.perhapsText(row, "stage").map(CallStage::valueOf),
                Sql.perhapsText(row, "ending").map(ServiceCallRows::outcome), row.getInt("calls"), row.getInt("tries"),
                Sql.instant(row, "made_at"), Sql.instant(row, "asked_at"), Sql.instant(row, "good_until"));
    }
}
