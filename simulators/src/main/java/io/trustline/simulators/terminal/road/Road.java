package io.trustline.simulators.terminal.road;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;

/** A way to the platform with a witness beside it and, where the play wants one, a man in the middle. */
public final class Road implements Transport {

    private final Transport way;
    private final Witness witness;
    private Meddling meddling = Meddling.NONE;

    public Road(Transport way, Witness witness) {
        this.way = way;
        this.witness = witness;
    }

    public void meddle(Meddling by) {
        this.meddling = by;
    }

    @Override
    public Answer send(Request request) {
        witness.sending(request);
        var asked = meddling.request(request);
        var answer = meddling.answer(asked, way.send(asked));
        witness.received(request, answer);
        return answer;
    }

    @Override
    public boolean isSecure() {
        return way.isSecure();
    }
}
