package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a call is in its life. Each piece of news gives the phase that follows, itself where nothing changes; alarms
 * that a phase sets are gone when it is left. What is not said otherwise below is ignored: news may come late.
 */
abstract class Phase implements LegNews.Told<Phase>, MediaNews.Told<Phase> {

    protected final LiveCall call;
    private final List<Steps.Alarm> alarms = new ArrayList<>();

    Phase(LiveCall call) {
        this.call = call;
    }

    /** What is done on entering; gives itself, or the next phase at once. */
    abstract Phase begin();

    /** The gateway stops. */
    abstract Phase stop();

    /** The call took longer than any call may. */
    abstract Phase overtime();

    /** Something of ours broke in the middle of a step. */
    abstract Phase fail();

    final void leave() {
        alarms.forEach(Steps.Alarm::cancel);
        alarms.clear();
    }

    /** Replaces all alarms set so far. */
    protected final void onlyAfter(Duration wait, Supplier<Phase> then) {
        leave();
        after(wait, then);
    }

    protected final void after(Duration wait, Supplier<Phase> then) {
        alarms.add(call.alarm(wait, this, then));
    }

    protected final Phase ending(CallOutcome outcome) {
        return new Ending(call, outcome);
    }

    @Override
    public Phase trying(LegNews.Trying news) {
        return this;
    }

    @Override
    public Phase ringing(LegNews.Ringing news) {
        return this;
    }

    @Override
    public Phase earlyMedia(LegNews.EarlyMedia news) {
        return this;
    }

    @Override
    public Phase diverted(LegNews.Diverted news) {
        return this;
    }

    @Override
    public Phase answered(LegNews.Answered news) {
        return this;
    }

    @Override
    public Phase failed(LegNews.Failed news) {
        return this;
    }

    @Override
    public Phase broken(LegNews.Broken news) {
        return this;
    }

    @Override
    public Phase reoffered(LegNews.Reoffered news) {
        call.attempt().answerReoffer("");
        return this;
    }

    @Override
    public Phase key(LegNews.Key news) {
        return this;
    }

    @Override
    public Phase hungUp(LegNews.HungUp news) {
        return this;
    }

    @Override
    public Phase closed(LegNews.Closed news) {
        return this;
    }

    @Override
    public Phase key(MediaNews.Key news) {
        return this;
    }

    @Override
    public Phase firstDigit(MediaNews.FirstDigit news) {
        return this;
    }

    @Override
    public Phase said(MediaNews.Said news) {
        return this;
    }

    @Override
    public Phase silent(MediaNews.Silent news) {
        return this;
    }

    @Override
    public Phase broken(MediaNews.Broken news) {
        return this;
    }
}
