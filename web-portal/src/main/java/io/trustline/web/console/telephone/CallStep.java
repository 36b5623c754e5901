package io.trustline.web.console.telephone;

import io.trustline.sip.api.CallReceipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A station on the way of a call, and how long after the wish it was reached; empty where it was not. */
public record CallStep(String name, Optional<Duration> after) {

    /** In order. Of a call that is over, only those that it reached. */
    static List<CallStep> of(CallReceipt receipt) {
        var ended = receipt.endedAt().map(end -> Duration.between(receipt.line().askedAt(), end));
        var steps = new ArrayList<CallStep>();
        steps.add(new CallStep("asked", Optional.of(Duration.ZERO)));
        steps.add(new CallStep("invited", receipt.toInvite()));
        steps.add(new CallStep("ringing", receipt.toRing()));
        steps.add(new CallStep("answered", receipt.toAnswer()));
        steps.add(new CallStep("first-digit", sinceAsked(receipt, receipt.answerToFirstDigit())));
        steps.add(new CallStep("spoken", sinceAsked(receipt, receipt.answerToSpoken())));
        steps.add(new CallStep("ended", ended));
        return steps.stream().filter(step -> ended.isEmpty() || step.after().isPresent()).toList();
    }

    public boolean reached() {
        return after.isPresent();
    }

    private static Optional<Duration> sinceAsked(CallReceipt receipt, Optional<Duration> sinceAnswer) {
        return receipt.toAnswer().flatMap(answered -> sinceAnswer.map(answered::plus));
    }
}
