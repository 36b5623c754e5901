package io.trustline.sip.journal.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallTag;
import io.trustline.sip.media.control.MediaFigures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of calls. Each method joins the caller's transaction; a call that has its outcome never changes again. */
public final class CallRows {

    private static final String INSERT = "INSERT INTO sip.call (id, challenge, service, language, number_masked,"
            + " number_digest, country, boot, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String CLAIM = "INSERT INTO sip.live_challenge (challenge, call_id) VALUES (?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String REFUSE = "UPDATE sip.call SET outcome = 'not-dialled', refusal = ?, ended_at = ?"
            + " WHERE id = ? AND outcome IS NULL";
    private static final Map<CallStage, String> REACH = Map.of(CallStage.DIALLING, reach("invited_at"),
            CallStage.RINGING, reach("ringing_at"), CallStage.ANSWERED, reach("answered_at"), CallStage.SPEAKING,
            reach("first_digit_at"), CallStage.SPOKEN, reach("spoken_at"));
    private static final String END = "UPDATE sip.call SET outcome = ?, refusal = ?, ended_at = ?, trunk = ?,"
            + " stage = ?, invited_at = ?, ringing_at = ?, answered_at = ?, first_digit_at = ?, spoken_at = ?,"
            + " packets_sent = ?, packets_heard = ?, packets_skipped = ?, codec = ?, encrypted = ?, times_spoken = ?,"
            + " keys_pressed = ?, sip_status = ?, q850 = ?, note = ?, cost = ? WHERE id = ? AND outcome IS NULL";
    private static final String ATTEMPT = "INSERT INTO sip.attempt (call_id, number, trunk, begun_at, sip_status,"
            + " result) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FREE = "DELETE FROM sip.live_challenge WHERE call_id = ?";
    private static final MediaFigures NO_SOUND = new MediaFigures(0, 0, 0, 0, "", false);

    private final Sql sql;

    public CallRows(DataSource database) {
        this.sql = new Sql(database);
    }

    public boolean isKnown(CallId call) {
        return sql.first("SELECT id FROM sip.call WHERE id = ?", row -> true, call.value()).isPresent();
    }

    public boolean isUnderWay(CallTag tag) {
        return sql.first("SELECT 1 FROM sip.live_challenge WHERE challenge = ?", row -> true, claim(tag)).isPresent();
    }

    /** @return false where the call is there already */
    public boolean ask(Asked asked, UUID boot) {
        var tag = asked.tag();
        return sql.change(INSERT, tag.call().value(), tag.challenge(), tag.service().value(), asked.language().tag(),
                asked.numberMasked(), asked.numberDigest(), asked.country(), boot, asked.at()) == 1;
    }

    /** @return false where another call lives for the challenge */
    public boolean claimChallenge(CallTag tag) {
        return sql.change(CLAIM, claim(tag), tag.call().value()) == 1;
    }

    public void refuse(CallTag tag, DialRefusal reason, Instant at) {
        sql.change(REFUSE, reason, at, tag.call().value());
    }

    /** @return false where it is over already */
    boolean reach(CallTag tag, CallStage stage, Instant at) {
        return sql.change(REACH.get(stage), stage, at, tag.call().value()) == 1;
    }

    /** @return false where it was over before */
    boolean end(CallRecord record) {
        var at = record.reached();
        var sound = record.figures().orElse(NO_SOUND);
        var stage = at.keySet().stream().max(CallStage::compareTo);
        int ended = sql.change(END, record.outcome().label(), refusal(record.outcome()), record.endedAt(),
                record.trunk(), stage, moment(record, CallStage.DIALLING), moment(record, CallStage.RINGING),
                moment(record, CallStage.ANSWERED), moment(record, CallStage.SPEAKING),
                moment(record, CallStage.SPOKEN), sound.sent(), sound.received(), sound.skipped(), sound.codec(),
                sound.encrypted(), record.timesSpoken(), record.keys(), record.sipStatus(), record.q850(),
                record.note(), record.costMinor(), record.tag().call().value());
        return ended == 1;
    }

    void attempts(CallRecord record) {
        int number = 0;
        for (var attempt : record.attempts()) {
            number++;
            sql.change(ATTEMPT, record.tag().call().value(), number, attempt.trunk(), attempt.at(),
                    attempt.sipStatus(), attempt.result());
        }
    }

    void freeChallenge(CallId call) {
        sql.change(FREE, call.value());
    }

    private static Optional<Instant> moment(CallRecord record, CallStage stage) {
        return Optional.ofNullable(record.reached().get(stage));
    }

    private static Optional<DialRefusal> refusal(CallOutcome outcome) {
        return outcome instanceof CallOutcome.NotDialled not ? Optional.of(not.reason()) : Optional.empty();
    }

    private static String claim(CallTag tag) {
        return tag.service().value() + "/" + tag.challenge();
    }

    private static String reach(String moment) {
        return "UPDATE sip.call SET stage = ?, " + moment + " = ? WHERE id = ? AND outcome IS NULL";
    }
}
