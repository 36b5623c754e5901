package io.trustline.sip.trunk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.trunk.control.Booking.Conduct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrunksTest {

    private static final Msisdn ALICE = new Msisdn("+8613800138000");
    private static final Msisdn BOB = new Msisdn("+14155550100");

    private final HandClock clock = new HandClock();
    private final Trunks trunks = new Trunks(new SilentProbe(), TrunkRhythm.USUAL,
            new Surroundings(clock, new Random(3), Executors.defaultThreadFactory()));

    private static TrunkWish wish(String name, int perSecond, int atOnce, int priority, List<String> prefixes) {
        return new TrunkWish(name, "sip.example", 5060, TrunkWish.Transport.UDP, TrunkWish.Mode.STATIC, "", "", "",
                "+862150000000", TrunkWish.NumberFormat.E164, true, perSecond, atOnce, priority, 1, prefixes, 0,
                TrunkWish.Media.RTP, TrunkWish.Redirects.REFUSE);
    }

    private void put(TrunkWish wish) {
        trunks.put(new Trunk(wish, true));
    }

    private String booked(Msisdn number, String... except) {
        return trunks.book(number, Set.of(except)).map(booking -> booking.trunk().name()).orElse("none");
    }

    @Test
    void takesTheFirstByPriorityThatFitsTheNumber() {
        put(wish("north", 10, 10, 1, List.of("+86")));
        put(wish("south", 10, 10, 2, List.of()));
        assertEquals("north", booked(ALICE));
        assertEquals("south", booked(BOB));
        assertEquals("south", booked(ALICE, "north"));
        assertEquals("none", booked(ALICE, "north", "south"));
    }

    @Test
    void givesNoMoreRoomThanThereIs() {
        put(wish("north", 10, 2, 1, List.of()));
        var first = trunks.book(ALICE, Set.of()).orElseThrow();
        booked(ALICE);
        assertEquals("none", booked(ALICE));
        first.close();
        first.close();
        assertEquals("north", booked(ALICE));
        assertEquals("none", booked(ALICE));
    }

    @Test
    void givesNoMoreCallsPerSecondThanThereAre() {
        put(wish("north", 2, 10, 1, List.of()));
        assertEquals(List.of("north", "north", "none"), List.of(booked(ALICE), booked(ALICE), booked(ALICE)));
        clock.now = clock.now.plusMillis(500);
        assertEquals(List.of("north", "none"), List.of(booked(ALICE), booked(ALICE)));
        clock.now = clock.now.minusSeconds(100);
        assertEquals("none", booked(ALICE));
    }

    @Test
    void pausesAndResumesAndKeepsThePauseWhenTheTrunkIsReplaced() {
        put(wish("north", 10, 10, 1, List.of()));
        trunks.pause("north");
        put(wish("north", 20, 10, 1, List.of()));
        assertEquals("none", booked(ALICE));
        trunks.resume("north");
        assertEquals("north", booked(ALICE));
    }

    @Test
    void leavesATrunkWhoseCallsBreakTwiceInARow() {
        put(wish("north", 10, 10, 1, List.of()));
        var booking = trunks.book(ALICE, Set.of()).orElseThrow();
        booking.went(Conduct.SILENT);
        booking.went(Conduct.CARRIED);
        booking.went(Conduct.BROKEN);
        assertEquals("north", booked(ALICE));
        booking.went(Conduct.SILENT);
        assertEquals("none", booked(ALICE));
        var view = trunks.view("north").orElseThrow();
        assertEquals(TrunkHealth.DOWN, view.health());
        assertEquals(3, view.lastTroubles().size());
    }

    @Test
    void oneLostAnswerTakesNoTrunkAwayAndOneLuckyOneBringsNoneBack() {
        var health = new Health();
        health.good(clock.now);
        health.bad("no answer", clock.now);
        assertEquals(TrunkHealth.UP, health.state());
        health.bad("no answer", clock.now);
        assertEquals(TrunkHealth.DOWN, health.state());
        health.good(clock.now);
        assertEquals(TrunkHealth.DOWN, health.state());
        health.good(clock.now);
        assertEquals(TrunkHealth.UP, health.state());
    }

    @Test
    void spreadsCallsByWeight() {
        put(wish("north", 1000, 1000, 1, List.of()));
        put(wish("south", 1000, 1000, 1, List.of()));
        int north = 0;
        for (int call = 0; call < 400; call++) {
            north += booked(ALICE).equals("north") ? 1 : 0;
        }
        assertTrue(north > 140 && north < 260, "north carried " + north);
    }

    @Test
    void showsNoPasswordAndTakesNoTrunkThatIsWrong() {
        var wish = wish("north", 1, 1, 1, List.of());
        var secret = "good".repeat(3);
        put(new TrunkWish("north", "sip.example", 5060, wish.transport(), wish.mode(), "gateway", secret, "",
                "+862150000000", wish.numberFormat(), true, 1, 1, 1, 1, List.of(), 0, wish.media(), wish.redirects()));
        assertEquals("", trunks.view("north").orElseThrow().wish().password());
        assertFalse(trunks.find("north").orElseThrow().toString().contains(secret));
        assertThrows(IllegalArgumentException.class, () -> put(wish("north", 0, 1, 1, List.of())));
    }

    private static final class SilentProbe implements TrunkProbe {

        @Override
        public void ask(Trunk trunk, Consumer<Answer> ear) {
            // Nothing comes.
        }

        @Override
        public void register(Trunk trunk, Duration expires, Consumer<Answer> ear) {
            // Nothing comes.
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2030-05-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
