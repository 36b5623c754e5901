package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;

/** The person put down while the code was being said; our own ear tells how much of it was. */
final class Weighing extends Phase {

    /** Longer than the ear takes. */
    private static final Duration GUARD = Duration.ofSeconds(1);

    Weighing(LiveCall call) {
        super(call);
    }

    @Override
    Phase begin() {
        after(GUARD, () -> ending(Plain.HUNG_UP));
        call.attempt().line().hush();
        return this;
    }

    @Override
    public Phase said(MediaNews.Said news) {
        if (news.speech().code().isEmpty()) {
            return this;
        }
        call.notes().spoken(news.proof().timesHeard());
        return ending(outcome(news.proof().timesHeard() > 0));
    }

    private CallOutcome outcome(boolean whole) {
        if (whole) {
            call.reach(CallStage.SPOKEN);
        }
        return whole ? Plain.SPOKEN : Plain.HUNG_UP;
    }

    @Override
    public Phase closed(LegNews.Closed news) {
        return this;
    }

    @Override
    Phase stop() {
        return ending(Plain.HUNG_UP);
    }

    @Override
    Phase overtime() {
        return ending(Plain.HUNG_UP);
    }

    @Override
    Phase fail() {
        return ending(Plain.HUNG_UP);
    }
}
