package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.Agreement;
import io.trustline.sip.media.control.MediaNews;

/** Somebody picked up. What may happen at any time of talking; each phase says what it would mean. */
abstract class Connected extends Phase {

    Connected(LiveCall call) {
        super(call);
    }

    /** If the person puts down now. */
    abstract CallOutcome ifHungUp();

    /** If the line breaks, or we must go, now. */
    abstract CallOutcome ifCut(CallOutcome otherwise);

    /** @param key a digit, star or pound, once for each press */
    abstract Phase keyed(char key);

    protected final Phase hangUp(HangUp why, CallOutcome outcome) {
        call.attempt().end(why);
        return ending(outcome);
    }

    private Phase cut(String reason) {
        call.notes().note(reason);
        return hangUp(HangUp.OUT_OF_ORDER, ifCut(Plain.NETWORK_FAILED));
    }

    @Override
    public Phase reoffered(LegNews.Reoffered news) {
        var agreement = call.attempt().line().reagree(news.sdp());
        call.attempt().answerReoffer(agreement instanceof Agreement.Agreed agreed ? agreed.sdp() : "");
        return this;
    }

    @Override
    public Phase hungUp(LegNews.HungUp news) {
        call.notes().cause(news.q850());
        return ending(ifHungUp());
    }

    @Override
    public Phase failed(LegNews.Failed news) {
        return cut("refused after the answer: " + news.status());
    }

    @Override
    public Phase broken(LegNews.Broken news) {
        return cut(news.reason());
    }

    @Override
    public Phase closed(LegNews.Closed news) {
        return cut("the leg was lost");
    }

    @Override
    public Phase silent(MediaNews.Silent news) {
        return cut("no sound came from the other side");
    }

    @Override
    public Phase broken(MediaNews.Broken news) {
        return cut(news.reason());
    }

    @Override
    public final Phase key(LegNews.Key news) {
        return call.isEcho(news.key(), false) ? this : keyed(news.key());
    }

    @Override
    public final Phase key(MediaNews.Key news) {
        return call.isEcho(news.key(), true) ? this : keyed(news.key());
    }

    @Override
    Phase stop() {
        return hangUp(HangUp.OUT_OF_ORDER, ifCut(Plain.INTERRUPTED));
    }

    @Override
    Phase overtime() {
        call.notes().note("took too long");
        return hangUp(HangUp.NORMAL, ifCut(Plain.NETWORK_FAILED));
    }

    @Override
    Phase fail() {
        return hangUp(HangUp.OUT_OF_ORDER, ifCut(Plain.NETWORK_FAILED));
    }
}
