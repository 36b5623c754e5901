package io.trustline.sip.engine.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.journal.control.SipDatabase;
import io.trustline.sip.leg.control.LegNews;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void placesACallAndWritesDownWhatBecameOfIt() {
        try (var town = new GatewayTown()) {
            var wish = GatewayTown.wish("login 1");
            assertInstanceOf(Placed.Written.class, town.place(wish));
            town.takeTheCall();
            town.awaitRow(wish.call(), "spoken");
            assertEquals("1", town.database.ask("SELECT count(*) FROM sip.attempt"));
            assertEquals("+86…00", town.database.ask("SELECT number_masked FROM sip.call"));
            assertNull(town.database.ask("SELECT challenge FROM sip.live_challenge"));
            assertEquals("sip.call-ended",
                    town.database.ask("SELECT type FROM sip.outbox ORDER BY seq DESC LIMIT 1"));
            assertEquals("5", town.database.ask("SELECT count(*) FROM sip.outbox"));
        }
    }

    @Test
    void writesNoCodeAndNoNumber() {
        try (var town = new GatewayTown()) {
            var wish = GatewayTown.wish("login 1");
            town.place(wish);
            town.takeTheCall();
            town.awaitRow(wish.call(), "spoken");
            var script = town.database.everything();
            assertFalse(script.contains(GatewayTown.CODE));
            assertFalse(script.contains("13800138000"));
        }
    }

    @Test
    void dialsOnceWhateverIsDeliveredTwice() {
        try (var town = new GatewayTown()) {
            var wish = GatewayTown.wish("login 1");
            town.place(wish);
            assertInstanceOf(Placed.Known.class, town.place(wish));
            town.takeTheCall();
            town.awaitRow(wish.call(), "spoken");
            assertInstanceOf(Placed.Known.class, town.place(wish));
            assertEquals(1, town.network.wires.size());
            assertEquals("1", town.database.ask("SELECT count(*) FROM sip.call"));
        }
    }

    @Test
    void takesAMessageOnce() {
        try (var town = new GatewayTown()) {
            var message = Optional.of(Tokens.id(new Random(3)));
            town.engine.place(GatewayTown.wish("login 1"), new CorrelationId("town-call"), message);
            var again = town.engine.place(GatewayTown.wish("login 2"), new CorrelationId("town-call"), message);
            assertInstanceOf(Placed.Known.class, again);
        }
    }

    @Test
    void letsOneCallLiveForAChallenge() {
        try (var town = new GatewayTown()) {
            var first = GatewayTown.wish("login 1");
            town.place(first);
            assertEquals(new Placed.Refused(DialRefusal.CALL_UNDER_WAY), town.place(GatewayTown.wish("login 1")));
            town.takeTheCall();
            town.awaitRow(first.call(), "spoken");
            assertInstanceOf(Placed.Written.class, town.place(GatewayTown.wish("login 1")));
        }
    }

    @Test
    void dialsOneOfManyThatAskAtTheSameMomentAboutTheSameThing() {
        try (var town = new GatewayTown(SipDatabase.fresh(), "town", 100)) {
            var wishes = Stream.generate(() -> GatewayTown.wish("login 1")).limit(30).toList();
            var placed = wishes.parallelStream().map(town::place).toList();
            assertEquals(1, placed.stream().filter(Placed.Written.class::isInstance).count());
            assertEquals(29, Collections.frequency(placed, new Placed.Refused(DialRefusal.CALL_UNDER_WAY)));
            GatewayTown.await(() -> town.network.wires.size() == 1);
            assertEquals("30", town.database.ask("SELECT count(*) FROM sip.call"));
        }
    }

    @Test
    void dialsOnceOfManyDeliveriesAtTheSameMoment() {
        try (var town = new GatewayTown(SipDatabase.fresh(), "town", 100)) {
            var wish = GatewayTown.wish("login 1");
            var placed = Collections.nCopies(30, wish).parallelStream().map(town::place).toList();
            assertEquals(1, placed.stream().filter(Placed.Written.class::isInstance).count());
            assertEquals(29, Collections.frequency(placed, new Placed.Known()));
            assertEquals(1, town.engine.liveCalls());
        }
    }

    @Test
    void tellsWhyACallWasNotPlaced() {
        try (var town = new GatewayTown()) {
            town.refusal = Optional.of(DialRefusal.WRONG_SESSION_KEY);
            assertEquals(new Placed.Refused(DialRefusal.WRONG_SESSION_KEY), town.place(GatewayTown.wish("login 1")));
            assertEquals("WRONG_SESSION_KEY", town.database.ask("SELECT refusal FROM sip.call"));
            assertTrue(town.database.ask("SELECT body FROM sip.outbox").contains("WRONG_SESSION_KEY"));
            assertEquals(0, town.network.wires.size());
            assertEquals(0, town.engine.liveCalls());
        }
    }

    @Test
    void carriesNoMoreCallsThanItMay() {
        try (var town = new GatewayTown()) {
            town.place(GatewayTown.wish("login 1"));
            town.place(GatewayTown.wish("login 2"));
            assertEquals(new Placed.Refused(DialRefusal.FULL), town.place(GatewayTown.wish("login 3")));
            town.hangUp();
            GatewayTown.await(() -> town.ended.size() == 1);
            assertInstanceOf(Placed.Written.class, town.place(GatewayTown.wish("login 4")));
        }
    }

    @Test
    void keepsAPlaceFreeWhereTheDatabaseIsAway() {
        try (var town = new GatewayTown()) {
            town.database.goAway(true);
            for (int i = 0; i < 5; i++) {
                assertThrows(RuntimeException.class, () -> town.place(GatewayTown.wish("login 1")));
            }
            town.database.goAway(false);
            assertInstanceOf(Placed.Written.class, town.place(GatewayTown.wish("login 1")));
        }
    }

    @Test
    void losesNoEndWhileTheDatabaseIsAway() {
        try (var town = new GatewayTown()) {
            var wish = GatewayTown.wish("login 1");
            town.place(wish);
            GatewayTown.await(() -> !town.network.wires.isEmpty());
            town.database.goAway(true);
            town.takeTheCall();
            GatewayTown.await(() -> town.ended.size() == 1 && !town.engine.trouble().isEmpty());
            town.database.goAway(false);
            town.awaitRow(wish.call(), "spoken");
            GatewayTown.await(() -> town.engine.trouble().isEmpty());
            assertEquals(Plain.SPOKEN, town.ended.get(0).outcome());
        }
    }

    @Test
    void endsEverythingWhenItStopsAndLeavesNoThread() {
        var town = new GatewayTown();
        var wish = GatewayTown.wish("login 1");
        town.place(wish);
        GatewayTown.await(() -> !town.network.wires.isEmpty());
        town.network.last().tell(new LegNews.Ringing());
        town.engine.stop();
        assertEquals(1, town.network.last().ends.size());
        assertEquals("interrupted", town.database.ask("SELECT outcome FROM sip.call"));
        assertNull(town.database.ask("SELECT challenge FROM sip.live_challenge"));
        assertEquals(new Placed.Refused(DialRefusal.STOPPING), town.place(GatewayTown.wish("login 2")));
        GatewayTown.await(() -> town.threads.get() == 0);
    }

    @Test
    void endsTheCallsOfAProcessThatDied() {
        var database = SipDatabase.fresh();
        var died = new GatewayTown(database, "town", 2);
        var wish = GatewayTown.wish("login 1");
        died.place(wish);
        try (var risen = new GatewayTown(database, "town", 2)) {
            assertEquals("interrupted", database.ask("SELECT outcome FROM sip.call"));
            assertTrue(database.ask("SELECT body FROM sip.outbox ORDER BY seq DESC LIMIT 1").contains("interrupted"));
            assertInstanceOf(Placed.Known.class, risen.place(wish));
            assertInstanceOf(Placed.Written.class, risen.place(GatewayTown.wish("login 1")));
            died.close();
        }
        assertEquals("interrupted", database.ask("SELECT outcome FROM sip.call WHERE id = '" + wish.call() + "'"));
    }

    @Test
    void endsTheCallsOfANeighbourOnceItWasSilentForLong() {
        var database = SipDatabase.fresh();
        try (var north = new GatewayTown(database, "north", 2); var south = new GatewayTown(database, "south", 2)) {
            north.place(GatewayTown.wish("login 1"));
            south.engine.round();
            assertNull(database.ask("SELECT outcome FROM sip.call"));
            database.say("UPDATE sip.node SET seen_at = seen_at - INTERVAL '31' SECOND WHERE name = 'north'");
            south.engine.round();
            assertEquals("interrupted", database.ask("SELECT outcome FROM sip.call"));
        }
    }

    @Test
    void endsACallOfItsOwnWhoseEndWasLost() {
        try (var town = new GatewayTown()) {
            town.place(GatewayTown.wish("login 1"));
            town.engine.round();
            assertNull(town.database.ask("SELECT outcome FROM sip.call"));
            town.database.say("UPDATE sip.call SET asked_at = asked_at - INTERVAL '61' MINUTE");
            town.engine.round();
            assertEquals("interrupted", town.database.ask("SELECT outcome FROM sip.call"));
        }
    }
}
