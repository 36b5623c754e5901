package io.trustline.portal.verification.control;

import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes in what is heard of calls. News may come twice, late, or in any order; calls of others are not our affair. */
@ApplicationScoped
public class CallNews {

    @Inject
    CallRows calls;
    @Inject
    ChallengeRows rows;
    @Inject
    Closing closing;
    @Inject
    Event<CallMoved> moved;
    @Inject
    Clock clock;

    public void progressed(CallProgressed news) {
        if (calls.move(news.call(), news.stage(), clock.instant())) {
            calls.find(news.call()).ifPresent(call -> moved.fire(new CallMoved(call.id(), call.service(),
                    call.subject(), Optional.of(news.stage()), Optional.empty(), news.at())));
        }
    }

    public void ended(CallEnded news) {
        end(news.call(), news.outcome(), news.at());
    }

    void end(CallId call, CallOutcome outcome, Instant at) {
        if (outcome == CallOutcome.Plain.DISOWNED) {
            // The code's rows come before the call's, as for whoever types it in this moment.
            calls.find(call).flatMap(row -> Subjects.challenge(row.subject())).ifPresent(closing::hold);
        }
        if (calls.end(call, outcome, clock.instant())) {
            calls.find(call).filter(CallRow::sent).ifPresent(row -> {
                if (outcome == CallOutcome.Plain.DISOWNED) {
                    Subjects.challenge(row.subject()).flatMap(rows::find).ifPresent(closing::disown);
                }
                moved.fire(new CallMoved(row.id(), row.service(), row.subject(), row.stage(), Optional.of(outcome),
                        at));
            });
        }
    }
}
