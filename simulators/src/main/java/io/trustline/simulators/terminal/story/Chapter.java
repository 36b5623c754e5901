package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;

/** Explains one kind of message and its answer. */
interface Chapter {

    default void sending(Request request) {
        // nothing to explain
    }

    default void received(Request request, Answer answer) {
        // nothing to explain
    }
}
