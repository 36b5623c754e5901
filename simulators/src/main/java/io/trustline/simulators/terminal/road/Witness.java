package io.trustline.simulators.terminal.road;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;

/** Looks on while messages pass. */
public interface Witness {

    Witness BLIND = new Witness() {

        @Override
        public void sending(Request request) {
            // looks away
        }

        @Override
        public void received(Request request, Answer answer) {
            // looks away
        }
    };

    void sending(Request request);

    void received(Request request, Answer answer);
}
