package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.leg.control.LegNews;

/** Over, written down once; whatever still comes changes nothing. */
final class Done extends Phase {

    private final CallOutcome outcome;

    Done(LiveCall call, CallOutcome outcome) {
        super(call);
        this.outcome = outcome;
    }

    @Override
    Phase begin() {
        call.close(outcome);
        return this;
    }

    @Override
    public Phase reoffered(LegNews.Reoffered news) {
        return this;
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
        return this;
    }
}
