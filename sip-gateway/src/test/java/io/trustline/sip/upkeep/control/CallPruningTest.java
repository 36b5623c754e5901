package io.trustline.sip.upkeep.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sip.engine.control.EngineSettings;
import io.trustline.sip.journal.control.SipDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallPruningTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OVER = "00000000-0000-4000-8000-00000000000";

    private final SipDatabase database = SipDatabase.fresh();

    @Test
    void removesWhatIsPastItsTimeAndNothingThatLives() {
        call(1, "2020-01-01", "'2020-01-01T00:01:00Z'");
        call(2, "2020-01-01", "NULL");
        call(3, "2026-02-28", "'2026-02-28T00:01:00Z'");
        database.say("INSERT INTO sip.attempt (call_id, number, trunk, begun_at, result) SELECT id, 1, 'north',"
                + " asked_at, 'answered' FROM sip.call");
        database.say("INSERT INTO sip.replay (digest, call_id, good_until) VALUES ('old', '" + OVER
                + "1', '2026-03-01T11:59:00Z'), ('new', '" + OVER + "1', '2026-03-01T12:01:00Z')");
        database.say("INSERT INTO sip.budget (name, begun_at, calls, spent) VALUES ('all/d', '2026-02-20T00:00:00Z', 1,"
                + " 1), ('all/d', '2026-03-01T00:00:00Z', 1, 1)");
        assertEquals(3, pruning().prune());
        assertEquals("2", database.ask("SELECT count(*) FROM sip.call"));
        assertEquals("2", database.ask("SELECT count(*) FROM sip.attempt"));
        assertEquals("new", database.ask("SELECT digest FROM sip.replay"));
        assertEquals("1", database.ask("SELECT count(*) FROM sip.budget"));
    }

    private CallPruning pruning() {
        var pruning = new CallPruning();
        pruning.database = database.source();
        pruning.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        pruning.settings = new EngineSettings() {
            @Override
            public Duration callsKept() {
                return Duration.ofDays(400);
            }
        };
        return pruning;
    }

    private void call(int number, String day, String endedAt) {
        database.say("INSERT INTO sip.call (id, challenge, service, language, number_masked, number_digest, boot,"
                + " asked_at, ended_at) VALUES ('" + OVER + number + "', 'login', '6258', 'en', '+86…00', 'digest', '"
                + OVER + "9', '" + day + "T00:00:00Z', " + endedAt + ")");
    }
}
