package io.trustline.sip.call.control;

import io.trustline.sip.control.SipLog;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call from its first INVITE to its last word in the journal. Whatever happens to it becomes a step in its mailbox;
 * steps run one after the other, so that the phases need no locks. The code lives here and nowhere else.
 */
public final class CallActor {

    private static final int MOST_STUMBLES = 4;

    private final CallOrder order;
    private final CallParts parts;
    private final Consumer<CallRecord> whenDone;
    private final Mailbox mailbox;
    private final LiveCall call;
    private Phase phase;
    private Steps.Alarm overtime = () -> {};

    /** @param whenDone hears of the end once, after the journal */
    public CallActor(CallOrder order, CallParts parts, Consumer<CallRecord> whenDone) {
        this.order = order;
        this.parts = parts;
        this.whenDone = whenDone;
        this.mailbox = new Mailbox(parts.steps());
        this.call = new LiveCall(order, parts, this);
        this.phase = new Seeking(call);
    }

    public void begin() {
        overtime = parts.steps().after(parts.rules().total(), () -> post(() -> step(Phase::overtime)));
        post(() -> step(Phase::begin));
    }

    /** Ends politely, whatever it is doing. */
    public void stop() {
        post(() -> step(Phase::stop));
    }

    @Override
    public String toString() {
        return "CallActor[" + order.tag().call() + "]";
    }

    void post(Runnable step) {
        mailbox.post(step);
    }

    void hear(Attempt attempt, LegNews news) {
        post(() -> take(attempt, news));
    }

    void hear(Attempt attempt, MediaNews news) {
        Runnable step = () -> ifCurrent(attempt, phase -> news.told(phase));
        if (news instanceof MediaNews.Key) {
            mailbox.postTrifle(step);
        } else {
            post(step);
        }
    }

    /** What an alarm does, unless the call went on meanwhile. */
    void inPhase(Phase expected, Supplier<Phase> then) {
        if (phase == expected) {
            step(same -> then.get());
        }
    }

    void closed(CallRecord record) {
        overtime.cancel();
        parts.journal().ended(record);
        whenDone.accept(record);
    }

    private void take(Attempt attempt, LegNews news) {
        boolean last = news instanceof LegNews.Closed;
        if (last) {
            attempt.over();
        }
        ifCurrent(attempt, phase -> news.told(phase));
        if (last) {
            attempt.release();
        }
    }

    private void ifCurrent(Attempt attempt, Function<Phase, Phase> news) {
        if (call.isCurrent(attempt)) {
            step(news);
        }
    }

    /** A bug of ours ends this call, in order; the phases on that way are few. */
    private void step(Function<Phase, Phase> news) {
        var next = news;
        for (int stumbles = 0; stumbles < MOST_STUMBLES && !goes(next); stumbles++) {
            next = Phase::fail;
        }
    }

    private boolean goes(Function<Phase, Phase> news) {
        try {
            enter(news.apply(phase));
            return true;
        } catch (RuntimeException bug) {
            SipLog.LOG.callStumbled(order.tag().call(), bug);
            return false;
        }
    }

    private void enter(Phase next) {
        var following = next;
        while (following != phase) {
            phase.leave();
            phase = following;
            following = phase.begin();
        }
    }
}
