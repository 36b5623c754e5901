package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.Agreement;

/** Just picked up: the sound is agreed, and the person gets time to reach the ear. */
final class Settling extends Connected {

    private final String sdp;

    Settling(LiveCall call, String sdp) {
        super(call);
        this.sdp = sdp;
    }

    @Override
    Phase begin() {
        if (call.attempt().line().agree(sdp) instanceof Agreement.Disagreed disagreed) {
            call.notes().note(disagreed.reason());
            return hangUp(HangUp.INCOMPATIBLE, Plain.NETWORK_FAILED);
        }
        after(call.rules().pause(), call::talk);
        return this;
    }

    @Override
    public Phase diverted(LegNews.Diverted news) {
        return call.divert(news) ? hangUp(HangUp.NORMAL, Plain.DIVERTED) : this;
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
    Phase keyed(char key) {
        call.notes().keyed(key, false);
        return this;
    }
}
