package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;

/** Says the code and waits for keys. Delivered is what our own ear heard on its way out (VOX-12). */
final class Telling extends Connected {

    private static final char AGAIN = '1';
    private static final char NOT_ME = '9';

    private final CallSecret secret;
    private int asked;
    private int unsaid;

    Telling(LiveCall call, CallSecret secret) {
        super(call);
        this.secret = secret;
    }

    @Override
    Phase begin() {
        asked = 1;
        unsaid = 1;
        call.attempt().line().say(call.script().code(call.language(), call.greeting(), secret.code()));
        return this;
    }

    @Override
    public Phase firstDigit(MediaNews.FirstDigit news) {
        call.reach(CallStage.SPEAKING, news.at());
        return this;
    }

    @Override
    public Phase said(MediaNews.Said news) {
        if (news.speech().code().isEmpty()) {
            return this;
        }
        if (!news.proof().matches()) {
            return garbled();
        }
        unsaid--;
        call.notes().spoken(news.proof().timesHeard());
        call.reach(CallStage.SPOKEN);
        if (unsaid == 0) {
            onlyAfter(call.rules().keyWait(), this::goodbye);
        }
        return this;
    }

    private Phase garbled() {
        call.notes().note("our own ear did not hear the code");
        return hangUp(HangUp.NORMAL, ifCut(Plain.GARBLED));
    }

    private Phase goodbye() {
        return new Parting(call, call.script().goodbye(call.language()), Plain.SPOKEN);
    }

    @Override
    Phase keyed(char key) {
        boolean again = key == AGAIN && unsaid < 2 && asked < call.rules().mostTimesSpoken();
        call.notes().keyed(key, again || key == NOT_ME);
        if (key == NOT_ME) {
            return new Parting(call, call.script().disowned(call.language()), Plain.DISOWNED);
        }
        return again ? sayAgain() : this;
    }

    private Phase sayAgain() {
        leave();
        asked++;
        unsaid++;
        call.attempt().line().say(call.script().again(call.language(), secret.code()));
        return this;
    }

    /** Many put down once they have heard it; what counts is whether it was said as a whole by then. */
    @Override
    public Phase hungUp(LegNews.HungUp news) {
        call.notes().cause(news.q850());
        return call.notes().hasReached(CallStage.SPOKEN) ? ending(Plain.SPOKEN) : new Weighing(call);
    }

    @Override
    CallOutcome ifHungUp() {
        return ifCut(Plain.HUNG_UP);
    }

    @Override
    CallOutcome ifCut(CallOutcome otherwise) {
        return call.notes().hasReached(CallStage.SPOKEN) ? Plain.SPOKEN : otherwise;
    }
}
