package io.trustline.sip.journal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.call.control.CallTag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Random CHANCE = new Random(5);

    private final SipDatabase database = SipDatabase.fresh();
    private final CallRows rows = new CallRows(database.source());
    private final List<Long> costs = Collections.synchronizedList(new ArrayList<>());
    private final Pages pages = new Pages(rows, new CallMail(database.source(), CHANCE),
            (service, decidedAt, cost) -> costs.add(cost));

    @Test
    void writesWhatWaitsInItsOrderBeforeItStops() {
        var journal = journal(1000);
        var tag = asked("login 1");
        journal.progressed(tag, CallStage.DIALLING, NOON);
        journal.progressed(tag, CallStage.RINGING, NOON.plusSeconds(1));
        journal.ended(record(tag, ""));
        journal.start();
        journal.stop(Duration.ofSeconds(10));
        assertEquals("no-answer", database.ask("SELECT outcome FROM sip.call"));
        assertEquals("3", database.ask("SELECT count(*) FROM sip.outbox"));
        assertTrue(database.ask("SELECT body FROM sip.outbox ORDER BY seq LIMIT 1").contains("DIALLING"));
        assertEquals(List.of(12L), costs);
    }

    @Test
    void givesUpOnlyWhatTheDatabaseWillNeverTake() {
        var journal = journal(1000);
        var hopeless = asked("login 1");
        var other = asked("login 2");
        journal.ended(record(hopeless, "x".repeat(500)));
        journal.ended(record(other, ""));
        journal.start();
        journal.stop(Duration.ofSeconds(10));
        assertEquals(List.of("no-answer"), List.of(outcome(other)));
        assertEquals("1", database.ask("SELECT count(*) FROM sip.call WHERE outcome IS NULL"));
    }

    @Test
    void keepsRoomForEndsAndSaysWhenEvenThatIsNotEnough() {
        var journal = journal(4);
        var tag = asked("login 1");
        for (int i = 0; i < 10; i++) {
            journal.progressed(tag, CallStage.RINGING, NOON);
        }
        assertEquals(2, journal.waiting());
        journal.ended(record(tag, ""));
        journal.ended(record(tag, ""));
        assertEquals("", journal.trouble());
        journal.ended(record(tag, ""));
        assertEquals("1 ends of calls were lost", journal.trouble());
    }

    @Test
    void tellsOfAnEndOnce() {
        var tag = asked("login 1");
        pages.ended(record(tag, ""));
        pages.ended(record(tag, ""));
        pages.progressed(tag, CallStage.RINGING, NOON);
        assertEquals("1", database.ask("SELECT count(*) FROM sip.outbox"));
        assertEquals(List.of(12L), costs);
        assertFalse(rows.isUnderWay(tag));
    }

    private Journal journal(int room) {
        return new Journal(pages, database, () -> {}, Thread::new, room);
    }

    private CallTag asked(String challenge) {
        var tag = new CallTag(new CallId(Tokens.id(CHANCE)), challenge, new ServiceNumber("6258"),
                new CorrelationId("town-call"));
        rows.ask(new Asked(tag, Language.ENGLISH, "+86…00", "d".repeat(43), Optional.of("CN"), NOON),
                Tokens.id(CHANCE));
        rows.claimChallenge(tag);
        return tag;
    }

    private String outcome(CallTag tag) {
        return database.ask("SELECT outcome FROM sip.call WHERE id = '" + tag.call() + "'");
    }

    private static CallRecord record(CallTag tag, String note) {
        return new CallRecord(tag, Plain.NO_ANSWER, NOON, NOON.plusSeconds(45), Optional.of("north"),
                Map.of(CallStage.DIALLING, NOON), Optional.empty(), 0, "", Optional.of(487), Optional.of(19), note, 12,
                List.of());
    }
}
