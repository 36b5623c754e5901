package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.speech.control.Speech;
import java.time.Duration;

/** The last words; what came of the call is settled. */
final class Parting extends Connected {

    /** Longer than any last words. */
    private static final Duration GUARD = Duration.ofSeconds(10);
    private static final char NOT_ME = '9';

    private final Speech words;
    private final CallOutcome outcome;

    Parting(LiveCall call, Speech words, CallOutcome outcome) {
        super(call);
        this.words = words;
        this.outcome = outcome;
    }

    @Override
    Phase begin() {
        after(GUARD, () -> hangUp(HangUp.NORMAL, outcome));
        call.attempt().line().hush();
        call.attempt().line().say(words);
        return this;
    }

    @Override
    public Phase said(MediaNews.Said news) {
        return news.speech().equals(words) ? hangUp(HangUp.NORMAL, outcome) : this;
    }

    /** The last prompt offered it, so it still counts. */
    @Override
    Phase keyed(char key) {
        boolean notMe = key == NOT_ME && outcome == Plain.SPOKEN;
        call.notes().keyed(key, notMe);
        return notMe ? new Parting(call, call.script().disowned(call.language()), Plain.DISOWNED) : this;
    }

    @Override
    CallOutcome ifHungUp() {
        return outcome;
    }

    @Override
    CallOutcome ifCut(CallOutcome otherwise) {
        return outcome;
    }
}
