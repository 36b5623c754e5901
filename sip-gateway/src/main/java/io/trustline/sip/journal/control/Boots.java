package io.trustline.sip.journal.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.call.control.CallTag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Which server process is alive, and what becomes of the calls of one that is not: they are over, their challenges may
 * call again. A process is another one after each start. Each method joins the caller's transaction.
 */
public final class Boots {

    /** Six heartbeats long nothing was heard of it. */
    public static final Duration SILENCE = Duration.ofSeconds(30);
    /** No call lasts nearly as long: its end could not be written. */
    private static final Duration LOST = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    private static final String ORPHANS = "SELECT c.id, c.challenge, c.service FROM sip.call c"
            + " WHERE c.ended_at IS NULL AND (c.boot = ? AND c.asked_at < ? OR c.boot <> ? AND NOT EXISTS"
            + " (SELECT 1 FROM sip.node n WHERE n.boot = c.boot AND n.name <> ? AND n.seen_at > ?))"
            + " ORDER BY c.asked_at LIMIT " + AT_ONCE;
    private static final String INTERRUPT = "UPDATE sip.call SET outcome = 'interrupted', ended_at = ?"
            + " WHERE id = ? AND outcome IS NULL";
    private static final String FREE = "DELETE FROM sip.live_challenge WHERE call_id = ?";
    private static final String FORGET = "DELETE FROM sip.node WHERE boot <> ? AND (name = ? OR seen_at < ?)";

    private final Sql sql;
    private final CallMail mail;
    private final RandomGenerator random;
    private final UUID boot;
    private final String node;

    /** @param node this server's name, the same after every start and no other server's */
    public Boots(DataSource database, CallMail mail, RandomGenerator random, UUID boot, String node) {
        this.sql = new Sql(database);
        this.mail = mail;
        this.random = random;
        this.boot = boot;
        this.node = node;
    }

    public UUID boot() {
        return boot;
    }

    public void beat(Instant now) {
        if (sql.change("UPDATE sip.node SET seen_at = ? WHERE boot = ?", now, boot) == 0) {
            sql.change("INSERT INTO sip.node (boot, name, seen_at) VALUES (?, ?, ?)", boot, node, now);
        }
    }

    /** Ends some calls that nobody carries any more. @return how many; ask again until there are none */
    public int interruptOrphans(Instant now) {
        var orphans = sql.all(ORPHANS, this::tag, boot, now.minus(LOST), boot, node, now.minus(SILENCE));
        int ended = 0;
        for (var orphan : orphans) {
            ended += interrupt(orphan, now);
        }
        return ended;
    }

    /** Once no call speaks of them any more. */
    public void forgetOthers(Instant now) {
        sql.change(FORGET, boot, node, now.minus(SILENCE));
    }

    private int interrupt(CallTag tag, Instant now) {
        int ended = sql.change(INTERRUPT, now, tag.call().value());
        if (ended == 1) {
            sql.change(FREE, tag.call().value());
            mail.ended(tag, Plain.INTERRUPTED, now);
        }
        return ended;
    }

    private CallTag tag(ResultSet row) throws SQLException {
        return new CallTag(new CallId(row.getObject("id", UUID.class)), row.getString("challenge"),
                new ServiceNumber(row.getString("service")), CorrelationId.fresh(random));
    }
}
