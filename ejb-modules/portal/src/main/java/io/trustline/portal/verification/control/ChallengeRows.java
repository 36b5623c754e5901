package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import jakarta.annotation.PostConstruct;
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

/** The table of codes; whatever decides is one conditional update. */
@ApplicationScoped
public class ChallengeRows {

    private static final String ADD = "INSERT INTO portal.challenge (id, purpose, service, binding, ring_key, seed,"
            + " account_id, whom, language, state, tries, calls, veiled, decoy, screen_bound, opened_at, asked_at,"
            + " good_until, masked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ = "SELECT id, purpose, service, binding, ring_key, seed, account_id, whom,"
            + " language, state, tries, calls, veiled, decoy, screen_bound, opened_at, asked_at, good_until"
            + " FROM portal.challenge ";
    private static final String FIND = READ + "WHERE id = ?";
    private static final String HOLD = FIND + " FOR UPDATE";
    private static final String LATE = READ + "WHERE state = 'OPEN' AND good_until < ? ORDER BY good_until LIMIT ?"
            + " FOR UPDATE SKIP LOCKED";
    private static final String TRY = "UPDATE portal.challenge SET tries = tries + 1"
            + " WHERE id = ? AND state = 'OPEN' AND tries < ?";
    private static final String CLOSE = "UPDATE portal.challenge SET state = ?, closed_at = ?, forget_at = ?"
            + " WHERE id = ? AND state = 'OPEN'";
    private static final String CALL = "UPDATE portal.challenge SET calls = calls + 1, asked_at = ?, good_until = ?,"
            + " whom = ?, masked = ? WHERE id = ? AND state = 'OPEN' AND calls = ?";
    private static final String TURN = "UPDATE portal.challenge SET decoy = TRUE, account_id = NULL, whom = ?,"
            + " masked = '' WHERE id = ? AND state = 'OPEN' AND decoy = FALSE";
    private static final String FORGET = "UPDATE portal.challenge SET whom = NULL, forget_at = NULL"
            + " WHERE forget_at < ?";
    /** Longer than any call: who presses 9 at its end must still be known. */
    private static final Duration WHOM_KEPT = Duration.ofMinutes(10);

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    void add(ChallengeRow row, String masked) {
        sql.change(ADD, row.id().value(), row.purpose(), row.service().value(), row.binding(), row.ringKey(),
                row.seed(), row.account().map(CustomerId::value), row.whom(), row.language(), row.state(), row.tries(),
                row.calls(), row.veiled(), row.decoy(), row.screenBound(), row.openedAt(), row.askedAt(),
                row.goodUntil(), masked);
    }

    Optional<ChallengeRow> find(ChallengeId challenge) {
        return sql.first(FIND, ChallengeRows::read, challenge.value());
    }

    /** The same, held until the transaction ends. */
    Optional<ChallengeRow> hold(ChallengeId challenge) {
        return sql.first(HOLD, ChallengeRows::read, challenge.value());
    }

    /** Held at once, all of them; who is looked at by somebody else in this moment is left to them. */
    List<ChallengeRow> late(Instant now, int most) {
        return sql.all(LATE, ChallengeRows::read, now, most);
    }

    /** Counts one, unless all are used up; whoever counts at the same time waits here. */
    boolean countTry(ChallengeId challenge, int most) {
        return sql.change(TRY, challenge.value(), most) == 1;
    }

    /** True for the one who closed it. */
    boolean close(ChallengeId challenge, ChallengeState end, Instant now) {
        return sql.change(CLOSE, end, now, now.plus(WHOM_KEPT), challenge.value()) == 1;
    }

    /** From now on it looks as before and opens nothing; true for the one who did it. */
    boolean turnIntoDecoy(ChallengeId challenge, String nobody) {
        return sql.change(TURN, nobody, challenge.value()) == 1;
    }

    /** True for the one who asked first, of all who saw as many calls. */
    boolean countCall(ChallengeRow seen, NextCall next) {
        return sql.change(CALL, next.at(), next.goodUntil(), next.whom(), next.masked(), seen.id().value(),
                seen.calls()) == 1;
    }

    /** Whom to call is needed no more. */
    int forget(Instant now) {
        return sql.change(FORGET, now);
    }

    private static ChallengeRow read(ResultSet row) throws SQLException {
        return new ChallengeRow(new ChallengeId(row.getObject("id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")), new ServiceNumber(row.getString("service")),
                row.getString("binding"), row.getString("ring_key"), row.getString("seed"),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(CustomerId::new),
                Sql.perhapsText(row, "whom"), Language.valueOf(row.getString("language")),
                ChallengeState.valueOf(row.getString("state")), row.getInt("tries"), row.getInt("calls"),
                row.getBoolean("veiled"), row.getBoolean("decoy"), row.getBoolean("screen_bound"),
                Sql.instant(row, "opened_at"), Sql.instant(row, "asked_at"), Sql.instant(row, "good_until"));
    }

    /** What one more call changes. */
    record NextCall(Instant at, Instant goodUntil, String whom, String masked) {

        @Override
        public String toString() {
            return "NextCall[" + at + "]";
        }
    }
}
