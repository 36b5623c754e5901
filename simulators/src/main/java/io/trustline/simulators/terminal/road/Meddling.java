package io.trustline.simulators.terminal.road;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;

/** A man in the middle: may change what passes, or lose it by throwing that nothing came. */
public interface Meddling {

    Meddling NONE = new Meddling() {
    };

    default Request request(Request request) {
        return request;
    }

    default Answer answer(Request request, Answer answer) {
        return answer;
    }
}
