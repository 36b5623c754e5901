package io.trustline.web.verify;

import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.verification.api.Progress;
import java.time.Duration;
import java.time.Instant;

/** One line that changes when the page about an attempt would; it tells no more than the page does. */
final class Pulse {

    /** There is no such attempt (any more). */
    static final String GONE = "OVER";

    private Pulse() {
    }

    /** The first word is the stage: when that changes, another page is due. */
    static String of(AttemptView view, Instant now) {
        return String.join(" ", view.stage().name(), CallState.of(view.call()).slug(),
                view.call().map(call -> of(call, now)).orElse("-"), Integer.toString(view.factors().size()));
    }

    private static String of(Progress call, Instant now) {
        return call.calls() + "/" + call.callsLeft() + "/" + call.triesLeft() + " "
                + minutes(now, call.goodUntil()) + (isDue(call, now) ? " again" : "");
    }

    private static boolean isDue(Progress call, Instant now) {
        return call.againAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    private static long minutes(Instant now, Instant until) {
        return Math.max(0, Duration.between(now, until).plusSeconds(59).toMinutes());
    }
}
