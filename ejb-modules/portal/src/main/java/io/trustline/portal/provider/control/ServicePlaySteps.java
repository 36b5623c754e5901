package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells companies of played calls what they would hear of real ones: each stage, the end, a code's last moment. */
@ApplicationScoped
public class ServicePlaySteps {

    @Inject
    ServiceCallRows rows;
    @Inject
    PlayedCalls plays;
    @Inject
    ServicePlay play;
    @Inject
    Event<ServiceNews> news;
    @Inject
    Clock clock;

    /** One step, in the transaction of whoever asks; true while there may be more. */
    public boolean step() {
        var step = plays.first(clock.instant());
        // Whoever lost the race comes back at once for the next one.
        step.filter(plays::claim).ifPresent(this::take);
        return step.isPresent();
    }

    private void take(PlayedCalls.Step step) {
        rows.find(step.call()).ifPresent(this::advance);
        rows.find(step.call()).flatMap(ServicePlaySteps::next).ifPresentOrElse(at -> plays.due(step.call(), at),
                () -> plays.done(step.call()));
    }

    private void advance(ServiceCallRow row) {
        var number = row.sandbox().orElseThrow();
        if (row.ending().isPresent()) {
            expire(row);
        } else {
            number.after(row.stage()).ifPresentOrElse(stage -> {
                rows.move(row.id(), stage);
                tell(row, row.kind().label() + ".progressed");
            }, () -> end(row, number));
        }
    }

    private void end(ServiceCallRow row, SandboxNumber number) {
        var ending = number.outcome(row.kind() == ServiceKind.APPROVAL);
        if (row.kind() == ServiceKind.VERIFICATION) {
            rows.hangUp(row.id(), ending);
        } else {
            rows.end(row.id(), ending, ServiceEndings.state(row.kind(), ending));
        }
        tell(row, "call.ended");
        if (row.kind() == ServiceKind.APPROVAL && ServiceEndings.isAnswer(ending)) {
            tell(row, "approval.answered");
        }
        disown(row, ending);
    }

    private void disown(ServiceCallRow row, CallOutcome ending) {
        if (ending.equals(Plain.DISOWNED) && row.kind() == ServiceKind.VERIFICATION
                && rows.close(row.id(), ChallengeState.DISOWNED)) {
            tell(row, "verification.failed");
        }
    }

    private void expire(ServiceCallRow row) {
        if (rows.close(row.id(), ChallengeState.EXPIRED)) {
            tell(row, "verification.failed");
        }
    }

    /** Empty where nothing comes any more. */
    private static Optional<Instant> next(ServiceCallRow row) {
        if (row.ending().isEmpty()) {
            return Optional.of(row.askedAt().plus(row.sandbox().orElseThrow().dueAfter(row.stage())));
        }
        boolean waits = row.kind() == ServiceKind.VERIFICATION && row.state() == ChallengeState.OPEN;
        return waits ? Optional.of(row.goodUntil()) : Optional.empty();
    }

    private void tell(ServiceCallRow row, String type) {
        var now = play.see(rows.find(row.id()).orElseThrow());
        news.fire(new ServiceNews(row.provider(), type, row.id(), now.news()));
    }
}
