package io.trustline.simulators.terminal.road;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;

/** Changes the last character that counts of every good answer: the MAC is that of another message then. */
public final class BentAnswer implements Meddling {

    @Override
    public Answer answer(Request request, Answer answer) {
        return answer.isGood() ? new Answer(answer.status(), answer.headers(), bent(answer.body())) : answer;
    }

    /** Not the very last character: of that one only some bits count, and the form would be wrong, not the MAC. */
    static byte[] bent(byte[] body) {
        var other = body.clone();
        int at = other.length - 2;
        other[at] = (byte) (other[at] == 'A' ? 'B' : 'A');
        return other;
    }
}
