package io.trustline.portal.entry.control;

import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.AttemptView.OtherNumber;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.number.api.NumberView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Attempts as their persons see them. */
@ApplicationScoped
public class AttemptViews {

    @Inject
    Ways ways;
    @Inject
    Ringing ringing;
    @Inject
    Clock clock;

    AttemptView view(Attempt attempt, AttemptToken token) {
        var stage = attempt.stage(clock.instant());
        var numbers = stage == Stage.FACTOR
                ? ways.numbers(attempt).stream().map(AttemptViews::byItsEnd).toList()
                : List.<OtherNumber>of();
        return new AttemptView(attempt.purpose(), stage, ways.open(attempt, stage),
                ringing.progress(attempt, token), numbers, attempt.times().goodUntil(),
                attempt.times().waitUntil().filter(until -> stage == Stage.WAITING), attempt.trouble());
    }

    private static OtherNumber byItsEnd(NumberView number) {
        var digits = number.number().e164();
        return new OtherNumber(number.id(), digits.substring(digits.length() - 2), number.primary());
    }
}
