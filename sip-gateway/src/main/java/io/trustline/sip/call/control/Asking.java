package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.speech.control.Speech;

/**
 * Says what is to be approved and waits for a key (VOX-10). Nobody agrees to what was not said as a whole: before that,
 * 1 counts for nothing, while "no" and "this was not me" count at once.
 */
final class Asking extends Connected {

    private static final char AGREE = '1';
    private static final char REFUSE = '2';
    private static final char NOT_ME = '9';
    private static final int MOST_TIMES = 2;

    private final CallScript script;
    private Speech options;
    private int asked;

    Asking(LiveCall call, CallScript script) {
        super(call);
        this.script = script;
    }

    @Override
    Phase begin() {
        options = call.script().options(call.language());
        return ask();
    }

    private Phase ask() {
        asked++;
        leave();
        call.attempt().line().say(call.script().statement(call.language(), call.greeting(), script));
        call.attempt().line().say(options);
        return this;
    }

    @Override
    public Phase firstDigit(MediaNews.FirstDigit news) {
        call.reach(CallStage.SPEAKING, news.at());
        return this;
    }

    @Override
    public Phase said(MediaNews.Said news) {
        if (news.speech().equals(options)) {
            onlyAfter(call.rules().keyWait(), this::silence);
            return this;
        }
        if (!news.proof().matches()) {
            call.notes().note("what went out was not what should have been said");
            return hangUp(HangUp.NORMAL, ifCut(Plain.GARBLED));
        }
        call.notes().spoken(news.proof().timesHeard());
        call.reach(CallStage.SPOKEN);
        return this;
    }

    private Phase silence() {
        return asked < MOST_TIMES ? ask() : part(call.script().goodbye(call.language()), Plain.UNANSWERED);
    }

    @Override
    Phase keyed(char key) {
        boolean agrees = key == AGREE && call.notes().hasReached(CallStage.SPOKEN);
        call.notes().keyed(key, agrees || key == REFUSE || key == NOT_ME);
        if (agrees) {
            return part(call.script().approved(call.language()), Plain.APPROVED);
        }
        if (key == REFUSE) {
            return part(call.script().refused(call.language()), Plain.REFUSED);
        }
        return key == NOT_ME ? part(call.script().disowned(call.language()), Plain.DISOWNED) : this;
    }

    private Phase part(Speech words, Plain outcome) {
        return new Parting(call, words, outcome);
    }

    @Override
    CallOutcome ifHungUp() {
        return ifCut(Plain.HUNG_UP);
    }

    @Override
    CallOutcome ifCut(CallOutcome otherwise) {
        return call.notes().hasReached(CallStage.SPOKEN) ? Plain.UNANSWERED : otherwise;
    }
}
