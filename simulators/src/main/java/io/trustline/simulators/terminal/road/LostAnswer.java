package io.trustline.simulators.terminal.road;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Unreachable;

/** Loses the first answer: the platform has done its work, but the terminal never hears of it. */
public final class LostAnswer implements Meddling {

    private final String path;
    private final Runnable told;
    private boolean lost;

    public LostAnswer(String path, Runnable told) {
        this.path = path;
        this.told = told;
    }

    @Override
    public Answer answer(Request request, Answer answer) {
        if (lost || !request.path().endsWith(path)) {
            return answer;
        }
        lost = true;
        told.run();
        throw new Unreachable("the answer was lost on the way", null);
    }
}
