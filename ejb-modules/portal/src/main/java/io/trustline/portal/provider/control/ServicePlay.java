package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.verification.control.TypedCode;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Plays what a real call would do, for sandbox numbers: nobody is called, nothing costs (verify.md §8). */
@ApplicationScoped
public class ServicePlay {

    private static final int MOST_CALLS = 3;
    private static final int MOST_TRIES = 5;
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    ServiceCallRows rows;
    @Inject
    PlayedCalls plays;
    @Inject
    Tenants tenants;
    @Inject
    Event<ServiceNews> news;
    @Inject
    Clock clock;

    ServiceCall begin(ServiceCallRow row) {
        rows.add(row);
        if (row.ending().isEmpty()) {
            play(row, row.askedAt());
        }
        return see(row);
    }

    /** Steps are for whoever is told of them; all others see the same by the clock alone. */
    private void play(ServiceCallRow row, Instant from) {
        if (tenants.find(row.provider()).filter(Tenant::hearsNews).isPresent()) {
            plays.due(row.id(), from);
        }
    }

    /** Over only once that is told, too: the next call begins from its beginning. */
    private boolean isUnderWay(ServiceCallRow row, Instant now) {
        return ending(row, now).isEmpty() || row.ending().isEmpty() && plays.has(row.id());
    }

    ServiceCall see(ServiceCallRow row) {
        var now = clock.instant();
        var state = state(row, now);
        boolean open = state == ChallengeState.OPEN && row.kind() == ServiceKind.VERIFICATION;
        int callsLeft = open ? MOST_CALLS - row.calls() : 0;
        return new ServiceCall(row.id(), row.kind(), row.reference(), state, row.masked(), row.calls(), callsLeft,
                Math.max(0, MOST_TRIES - row.tries()), stage(row, now), ending(row, now), row.madeAt(), row.goodUntil(),
                callsLeft > 0 ? Optional.of(row.askedAt().plus(WAIT)) : Optional.empty(),
                open ? screenDigits(row) : Optional.empty(), true);
    }

    private Optional<String> screenDigits(ServiceCallRow row) {
        return tenants.find(row.provider()).filter(tenant -> tenant.wish().screenBound())
                .map(bound -> SandboxNumber.SCREEN);
    }

    Outcome<ServiceCall> check(ServiceCallRow row, String typed) {
        var state = state(row, clock.instant());
        // What cannot be a code is no try at one.
        if (state != ChallengeState.OPEN || TypedCode.parse(typed).isEmpty()) {
            return refused(why(state));
        }
        boolean counted = rows.countTry(row.id(), MOST_TRIES);
        if (counted && isRight(typed) && rows.close(row.id(), ChallengeState.PASSED)) {
            return Outcome.granted(told(row, "verification.passed"));
        }
        var now = found(row);
        if (now.tries() >= MOST_TRIES && rows.close(row.id(), ChallengeState.USED_UP)) {
            told(row, "verification.failed");
        }
        return refused(why(found(row).state()));
    }

    Outcome<ServiceCall> again(ServiceCallRow row, int seen) {
        var now = clock.instant();
        if (state(row, now) != ChallengeState.OPEN) {
            return refused(why(state(row, now)));
        }
        if (seen != row.calls()) {
            return Outcome.granted(see(row));
        }
        if (row.calls() >= MOST_CALLS) {
            return refused(VerificationProblems.NO_MORE_CALLS);
        }
        if (isUnderWay(row, now)) {
            return refused(VerificationProblems.CALL_UNDER_WAY);
        }
        var wait = Duration.between(now, row.askedAt().plus(WAIT));
        if (!wait.isNegative() && !wait.isZero()) {
            return Outcome.refused(new Refusal(VerificationProblems.CALL_TOO_SOON, wait));
        }
        // The steps first, as whoever takes one does: two that lock in two orders would wait for each other.
        play(row, now);
        rows.countCall(row.id(), seen, now);
        return Outcome.granted(see(found(row)));
    }

    Outcome<ServiceCall> withdraw(ServiceCallRow row) {
        if (state(row, clock.instant()) == ChallengeState.OPEN && rows.close(row.id(), ChallengeState.WITHDRAWN)) {
            told(row, "verification.failed");
        }
        return Outcome.granted(see(found(row)));
    }

    private static boolean isRight(String typed) {
        return TypedCode.parse(typed).filter(code -> code.digits().equals(SandboxNumber.CODE)).isPresent();
    }

    private ServiceCall told(ServiceCallRow row, String type) {
        var call = see(found(row));
        news.fire(new ServiceNews(row.provider(), type, row.id(), call.news()));
        return call;
    }

    private ServiceCallRow found(ServiceCallRow row) {
        return rows.find(row.id()).orElseThrow();
    }

    /** As it would be by now, whoever wrote it down or not. */
    private static ChallengeState state(ServiceCallRow row, Instant now) {
        if (row.state() != ChallengeState.OPEN) {
            return row.state();
        }
        var ended = ending(row, now);
        if (ended.filter(Plain.DISOWNED::equals).isPresent()) {
            return ChallengeState.DISOWNED;
        }
        if (row.kind() != ServiceKind.VERIFICATION && ended.isPresent()) {
            return ServiceEndings.state(row.kind(), ended.get());
        }
        return now.isAfter(row.goodUntil()) ? ChallengeState.EXPIRED : ChallengeState.OPEN;
    }

    private static Optional<CallStage> stage(ServiceCallRow row, Instant now) {
        return row.ending().isPresent()
                ? row.stage()
                : row.sandbox().orElseThrow().stage(Duration.between(row.askedAt(), now));
    }

    private static Optional<CallOutcome> ending(ServiceCallRow row, Instant now) {
        return row.ending().or(() -> row.sandbox().orElseThrow().ending(Duration.between(row.askedAt(), now),
                row.kind() == ServiceKind.APPROVAL));
    }

    private static ProblemType why(ChallengeState state) {
        return switch (state) {
            case OPEN -> VerificationProblems.WRONG_CODE;
            case PASSED -> VerificationProblems.CODE_SPENT;
            case USED_UP -> VerificationProblems.CODE_USED_UP;
            case EXPIRED, WITHDRAWN -> VerificationProblems.CODE_EXPIRED;
            case DISOWNED -> VerificationProblems.CALL_DISOWNED;
        };
    }

    private static Outcome<ServiceCall> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
