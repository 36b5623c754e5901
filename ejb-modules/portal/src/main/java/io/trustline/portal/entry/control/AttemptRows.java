package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.control.Turns;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.Purpose;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Attempts as rows; each change says from which stage it leads, so that of two at once one takes place. */
@ApplicationScoped
public class AttemptRows {

    /** Wrong codes of an app and recovery codes, and wrong passkeys, together. */
    static final int MOST_WRONG = 5;

    private static final String ADD = "INSERT INTO portal.attempt (id, token, purpose, account_id, session_id,"
            + " number_id, browser, address, known_browser, stage, wrong, started_at, good_until, pretends)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)";
    private static final String BY_TOKEN = "SELECT * FROM portal.attempt WHERE token = ?";
    private static final String BY_CHALLENGE = "SELECT * FROM portal.attempt WHERE challenge_id = ?";
    private static final String STILL_LIVE = " AND stage NOT IN ('DONE', 'OVER') AND good_until > ?"
            + " ORDER BY started_at, id";
    private static final String LIVE = "SELECT * FROM portal.attempt WHERE account_id = ?" + STILL_LIVE;
    private static final String PRETENDING = "SELECT * FROM portal.attempt WHERE pretends = ?" + STILL_LIVE;
    private static final String HOLD = " FOR UPDATE";
    private static final String RANG = "UPDATE portal.attempt SET challenge_id = ?, number_id = ?, trouble = NULL"
            + " WHERE id = ?";
    private static final String TROUBLED = "UPDATE portal.attempt SET trouble = ? WHERE id = ?";
    private static final String MOVE = "UPDATE portal.attempt SET stage = ? WHERE id = ? AND stage = ?";
    private static final String PHONE_PROVEN = "UPDATE portal.attempt SET phone_proven_at = ? WHERE id = ?";
    private static final String SECOND_PROVEN = "UPDATE portal.attempt SET second_proven_at = ? WHERE id = ?";
    private static final String WAIT = "UPDATE portal.attempt SET wait_until = ?, good_until = ? WHERE id = ?";
    private static final String COUNT_WRONG = "UPDATE portal.attempt SET wrong = wrong + 1 WHERE id = ? AND wrong < "
            + MOST_WRONG;
    private static final String WRONG = "SELECT wrong FROM portal.attempt WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Turns turns;

    /** @param pretends of a decoy, under which name it was begun */
    void add(Attempt attempt, AttemptToken token, Optional<AccountName> pretends) {
        var place = attempt.place();
        sql().change(ADD, attempt.id(), Tokens.digest(token.value()), attempt.purpose(),
                attempt.account().map(CustomerId::value), attempt.session().map(SessionId::value),
                attempt.number().map(NumberId::value), place.browser(), place.address(), place.known(), attempt.kept(),
                attempt.times().startedAt(), attempt.times().goodUntil(), pretends.map(AttemptRows::mark));
    }

    Optional<Attempt> find(AttemptToken token) {
        return sql().first(BY_TOKEN, AttemptRows::attempt, Tokens.digest(token.value()));
    }

    /** Steps of one attempt happen one after the other, however many tabs take them; its account comes first. */
    Optional<Attempt> hold(AttemptToken token) {
        find(token).map(Attempt::accountOrNobody).ifPresent(turns::take);
        return sql().first(BY_TOKEN + HOLD, AttemptRows::attempt, Tokens.digest(token.value()));
    }

    Optional<Attempt> hold(ChallengeId challenge) {
        of(challenge).map(Attempt::accountOrNobody).ifPresent(turns::take);
        return sql().first(BY_CHALLENGE + HOLD, AttemptRows::attempt, challenge.value());
    }

    Optional<Attempt> of(ChallengeId challenge) {
        return sql().first(BY_CHALLENGE, AttemptRows::attempt, challenge.value());
    }

    /** In one order, for whoever ends several of them. */
    List<Attempt> live(CustomerId account, Instant now) {
        return sql().all(LIVE, AttemptRows::attempt, account.value(), now);
    }

    /** Decoys that were begun under a name; they cost what real ones cost, and are replaced like them. */
    List<Attempt> pretending(AccountName name, Instant now) {
        return sql().all(PRETENDING, AttemptRows::attempt, mark(name), now);
    }

    void rang(Attempt attempt, ChallengeId challenge, Optional<NumberId> number) {
        sql().change(RANG, challenge.value(), number.map(NumberId::value), attempt.id());
    }

    void troubled(Attempt attempt, String slug) {
        sql().change(TROUBLED, slug, attempt.id());
    }

    /** @return false where another was faster */
    boolean move(Attempt attempt, Stage to) {
        return sql().change(MOVE, to, attempt.id(), attempt.kept()) == 1;
    }

    void phoneProven(Attempt attempt, Instant at) {
        sql().change(PHONE_PROVEN, at, attempt.id());
    }

    void secondProven(Attempt attempt, Instant at) {
        sql().change(SECOND_PROVEN, at, attempt.id());
    }

    void waitUntil(Attempt attempt, Instant until, Instant goodUntil) {
        sql().change(WAIT, until, goodUntil, attempt.id());
    }

    /** Counted before it is judged. @return false where there were too many already */
    boolean countWrong(Attempt attempt) {
        return sql().change(COUNT_WRONG, attempt.id()) == 1;
    }

    boolean isWornOut(Attempt attempt) {
        return sql().first(WRONG, row -> row.getInt("wrong"), attempt.id()).orElse(0) >= MOST_WRONG;
    }

    private static String mark(AccountName name) {
        return Tokens.digest(name.value());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(id(row, "id").orElseThrow(), Purpose.valueOf(row.getString("purpose")),
                id(row, "account_id").map(CustomerId::new), id(row, "session_id").map(SessionId::new),
                id(row, "number_id").map(NumberId::new),
                new Attempt.Place(row.getString("address"), row.getString("browser"), row.getBoolean("known_browser")),
                Stage.valueOf(row.getString("stage")), id(row, "challenge_id").map(ChallengeId::new),
                Sql.perhapsText(row, "trouble"), times(row));
    }

    private static Attempt.Times times(ResultSet row) throws SQLException {
        return new Attempt.Times(Sql.instant(row, "started_at"), Sql.instant(row, "good_until"),
                Sql.perhapsInstant(row, "phone_proven_at"), Sql.perhapsInstant(row, "second_proven_at"),
                Sql.perhapsInstant(row, "wait_until"));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
