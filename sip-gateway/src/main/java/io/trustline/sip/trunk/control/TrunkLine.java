package io.trustline.sip.trunk.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Mode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One trunk as it lives: its health, its calls, its room. Safe for every thread. */
final class TrunkLine {

    private static final int TROUBLES_KEPT = 10;

    private final Trunk trunk;
    private final Clock clock;
    private final Health health = new Health();
    private final Deque<String> troubles = new ArrayDeque<>();
    private final TokenBucket bucket;
    private boolean paused;
    private boolean gone;
    private int live;
    private long today;
    private LocalDate day;

    TrunkLine(Trunk trunk, boolean paused, Clock clock) {
        this.trunk = trunk;
        this.paused = paused;
        this.clock = clock;
        this.bucket = new TokenBucket(trunk.wish().callsPerSecond(), nanos());
        this.day = LocalDate.now(clock);
    }

    Trunk trunk() {
        return trunk;
    }

    /** Up, not paused, and for this number; says nothing about room. */
    synchronized boolean serves(Msisdn number) {
        return !paused && !gone && isUsable() && fits(number);
    }

    /** A fixed address may carry calls before it was first asked; a registration must stand. */
    private boolean isUsable() {
        return health.state() == TrunkHealth.UP
                || health.state() == TrunkHealth.UNKNOWN && trunk.wish().mode() == Mode.STATIC;
    }

    private boolean fits(Msisdn number) {
        var prefixes = trunk.wish().prefixes();
        return prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> number.e164().startsWith(prefix));
    }

    synchronized boolean take() {
        if (live >= trunk.wish().callsAtOnce() || !bucket.take(nanos())) {
            return false;
        }
        live++;
        countToday();
        return true;
    }

    private void countToday() {
        var now = LocalDate.now(clock);
        today = now.equals(day) ? today + 1 : 1;
        day = now;
    }

    synchronized void giveBack() {
        live--;
    }

    synchronized void went(Booking.Conduct conduct) {
        switch (conduct) {
            case CARRIED -> health.goodCall();
            case REFUSED -> remember("a call was refused");
            case SILENT -> badCall("calls get no answer");
            case BROKEN -> badCall("calls break");
        }
    }

    private void badCall(String why) {
        health.badCall(why, clock.instant());
        remember(why);
    }

    synchronized void good() {
        health.good(clock.instant());
    }

    synchronized void registered() {
        health.registered(clock.instant());
    }

    synchronized void bad(String why) {
        health.bad(why, clock.instant());
        remember(why);
    }

    private void remember(String trouble) {
        troubles.addFirst(clock.instant() + " " + trouble);
        if (troubles.size() > TROUBLES_KEPT) {
            troubles.removeLast();
        }
    }

    synchronized void pause(boolean now) {
        paused = now;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    synchronized void retire() {
        gone = true;
    }

    /** Never the password. */
    synchronized TrunkView view() {
        long calls = LocalDate.now(clock).equals(day) ? today : 0;
        return new TrunkView(trunk.name(), withoutPassword(trunk.wish()), trunk.declared(), paused, health.state(),
                health.note(), health.since(), live, calls, List.copyOf(troubles));
    }

    private static TrunkWish withoutPassword(TrunkWish w) {
        return new TrunkWish(w.name(), w.host(), w.port(), w.transport(), w.mode(), w.user(), "", w.domain(),
                w.callerNumber(), w.numberFormat(), w.assertIdentity(), w.callsPerSecond(), w.callsAtOnce(),
                w.priority(), w.weight(), w.prefixes(), w.costPerMinuteMinor(), w.media(), w.redirects());
    }

    private long nanos() {
        var now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
