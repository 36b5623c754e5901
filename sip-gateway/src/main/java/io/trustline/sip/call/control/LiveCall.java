package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaWish;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.trunk.control.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the phases of one call share, and what they do to the world. Touched by one step at a time. */
final class LiveCall {

    /** A key that came as a packet may come once more as SIP INFO. */
    private static final Duration ECHO = Duration.ofMillis(600);

    private final CallOrder order;
    private final CallParts parts;
    private final CallActor actor;
    private final CallNotes notes = new CallNotes();
    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<CallMatter> matter;
    private Instant keyAt = Instant.EPOCH;
    private char key;
    private boolean keyFromSound;

    LiveCall(CallOrder order, CallParts parts, CallActor actor) {
        this.order = order;
        this.parts = parts;
        this.actor = actor;
        this.matter = Optional.of(order.matter());
    }

    CallParts parts() {
        return parts;
    }

    CallRules rules() {
        return parts.rules();
    }

    Script script() {
        return parts.script();
    }

    CallNotes notes() {
        return notes;
    }

    Language language() {
        return order.language();
    }

    String greeting() {
        return order.greeting();
    }

    /** Who picked up is told the code, perhaps after a question, or is asked. */
    Phase talk() {
        return matter.orElseThrow().fold(
                secret -> secret.screenDigits().isPresent() ? new Gating(this, secret) : new Telling(this, secret),
                script -> new Asking(this, script));
    }

    int attempts() {
        return attempts.size();
    }

    /** The one that counts; there is one in every phase after the first. */
    Attempt attempt() {
        return attempts.get(attempts.size() - 1);
    }

    boolean isCurrent(Attempt attempt) {
        return !attempts.isEmpty() && attempt == attempt();
    }

    Steps.Alarm alarm(Duration wait, Phase phase, Supplier<Phase> then) {
        return parts.steps().after(wait, () -> actor.post(() -> actor.inPhase(phase, then)));
    }

    /** Room on a trunk that did not try yet. */
    Optional<Booking> book() {
        var tried = new HashSet<String>();
        attempts.forEach(attempt -> tried.add(attempt.booking().trunk().name()));
        return parts.trunks().book(order.number(), tried);
    }

    /** @return false where there is no port for the sound; the room is given back then */
    boolean open(Booking booking) {
        attempts.forEach(former -> former.line().close());
        var slot = new Attempt[1];
        var wish = new MediaWish(booking.trunk().wish().media() == TrunkWish.Media.SRTP);
        var line = parts.lines().open(wish, news -> actor.hear(slot[0], news));
        if (line.isEmpty()) {
            booking.close();
            return false;
        }
        slot[0] = new Attempt(booking, line.get(), parts.clock().instant());
        attempts.add(slot[0]);
        notes.begin(booking.trunk());
        return true;
    }

    /** Never throws: what could not be sent is news like any other. */
    void invite() {
        var mine = attempt();
        var invitation = new Invitation(mine.booking().trunk(), order.number(), mine.line().offer());
        try {
            mine.carriedBy(parts.legs().invite(invitation, news -> actor.hear(mine, news)));
        } catch (RuntimeException broken) {
            actor.hear(mine, new LegNews.Broken(broken.getClass().getSimpleName()));
            actor.hear(mine, new LegNews.Closed());
        }
    }

    void attempted(Optional<Integer> status, String result) {
        notes.attempted(attempt().begunAt(), status, result);
    }

    void reach(CallStage stage) {
        reach(stage, parts.clock().instant());
    }

    void reach(CallStage stage, Instant at) {
        if (notes.reach(stage, at)) {
            parts.journal().progressed(order.tag(), stage, at);
        }
    }

    /** @return whether the call must not go on, because it goes to somebody else */
    boolean divert(LegNews.Diverted news) {
        notes.note("diverted: " + news.how());
        return !rules().speakWhenDiverted();
    }

    /** Whether this press was heard already, the other way. */
    boolean isEcho(char pressed, boolean fromSound) {
        var now = parts.clock().instant();
        boolean echo = pressed == key && fromSound != keyFromSound && now.isBefore(keyAt.plus(ECHO));
        if (!echo) {
            key = pressed;
            keyFromSound = fromSound;
            keyAt = now;
        }
        return echo;
    }

    void forgetMatter() {
        matter = Optional.empty();
    }

    /** No more sound, and nobody listens; what was counted is kept. */
    void quieten() {
        if (!attempts.isEmpty()) {
            notes.figures(attempt().line().figures());
            attempt().line().close();
        }
    }

    /** Nothing is on the wire that we wait for. */
    boolean isClear() {
        return attempts.isEmpty() || attempt().isOver();
    }

    void close(CallOutcome outcome) {
        try {
            attempts.forEach(Attempt::release);
        } finally {
            actor.closed(notes.close(order, outcome, parts.clock().instant()));
        }
    }
}
