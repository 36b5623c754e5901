package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.leg.control.LegNews;

/** Everything is decided; what is still on the wire goes away. */
final class Ending extends Phase {

    private final CallOutcome outcome;

    Ending(LiveCall call, CallOutcome outcome) {
        super(call);
        this.outcome = outcome;
    }

    @Override
    Phase begin() {
        call.forgetMatter();
        call.quieten();
        if (call.isClear()) {
            return new Done(call, outcome);
        }
        after(call.rules().closeGuard(), () -> new Done(call, outcome));
        return this;
    }

    @Override
    public Phase closed(LegNews.Closed news) {
        return new Done(call, outcome);
    }

    @Override
    Phase stop() {
        return this;
    }

    @Override
    Phase overtime() {
        return this;
    }

    @Override
    Phase fail() {
        return new Done(call, outcome);
    }
}
