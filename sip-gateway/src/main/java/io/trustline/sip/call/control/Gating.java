package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.speech.control.Speech;

/** Whoever answered must key what the page shows, before anything is told (VOX-11). */
final class Gating extends Connected {

    private final CallSecret secret;
    private final StringBuilder keyed = new StringBuilder();
    private int tries;
    private Speech asking;

    Gating(LiveCall call, CallSecret secret) {
        super(call);
        this.secret = secret;
    }

    @Override
    Phase begin() {
        return ask(call.script().gate(call.language(), call.greeting()));
    }

    private Phase ask(Speech question) {
        asking = question;
        keyed.setLength(0);
        leave();
        call.attempt().line().say(question);
        return this;
    }

    /** The time to answer begins when the question was heard. */
    @Override
    public Phase said(MediaNews.Said news) {
        if (news.speech().equals(asking)) {
            onlyAfter(call.rules().keyWait(), this::wrong);
        }
        return this;
    }

    @Override
    Phase keyed(char key) {
        call.notes().keyed(key, false);
        if (!Character.isDigit(key)) {
            return this;
        }
        call.attempt().line().hush();
        onlyAfter(call.rules().keyWait(), this::wrong);
        keyed.append(key);
        var wanted = secret.screenDigits().orElseThrow();
        if (keyed.length() < wanted.length()) {
            return this;
        }
        return wanted.contentEquals(keyed) ? new Telling(call, secret) : wrong();
    }

    private Phase wrong() {
        tries++;
        return tries < call.rules().gateTries()
                ? ask(call.script().gateAgain(call.language()))
                : new Parting(call, call.script().goodbye(call.language()), Plain.NOT_CONFIRMED);
    }

    @Override
    CallOutcome ifHungUp() {
        return Plain.HUNG_UP;
    }

    @Override
    CallOutcome ifCut(CallOutcome otherwise) {
        return otherwise;
    }

    @Override
    Phase overtime() {
        return hangUp(HangUp.NORMAL, Plain.NOT_CONFIRMED);
    }
}
