package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one company asked for, as it is kept. The state of a code that is really called is the challenge's. */
record ServiceCallRow(UUID id, ProviderId provider, ServiceKind kind, String reference,
        Optional<ChallengeId> challenge, String masked, Optional<SandboxNumber> sandbox, ChallengeState state,
        Optional<CallStage> stage, Optional<CallOutcome> ending, int calls, int tries, Instant madeAt, Instant askedAt,
        Instant goodUntil) {

    static ServiceCallRow fresh(UUID id, ProviderId provider, ServiceKind kind, String reference, Instant now,
            Duration life) {
        return new ServiceCallRow(id, provider, kind, reference, Optional.empty(), "", Optional.empty(),
                ChallengeState.OPEN, Optional.empty(), Optional.empty(), 1, 0, now, now, now.plus(life));
    }

    ServiceCallRow to(String number) {
        return new ServiceCallRow(id, provider, kind, reference, challenge, number, sandbox, state, stage, ending,
                calls,
                tries, madeAt, askedAt, goodUntil);
    }

    ServiceCallRow playing(SandboxNumber number) {
        return new ServiceCallRow(id, provider, kind, reference, challenge, number.masked(), Optional.of(number), state,
                stage, ending, calls, tries, madeAt, askedAt, goodUntil);
    }

    ServiceCallRow with(ChallengeId code) {
        return new ServiceCallRow(id, provider, kind, reference, Optional.of(code), masked, sandbox, state, stage,
                ending, calls, tries, madeAt, askedAt, goodUntil);
    }

    ServiceCallRow ended(ChallengeState end, CallOutcome outcome) {
        return new ServiceCallRow(id, provider, kind, reference, challenge, masked, sandbox, end, stage,
                Optional.of(outcome), calls, tries, madeAt, askedAt, goodUntil);
    }

    /** What the challenge is bound to: who has another company's id cannot use it. */
    String binding() {
        return "provider/" + provider + "/" + id;
    }

    /** What its calls are about, where they read no code of a challenge. */
    String subject() {
        return kind.label() + ":" + id;
    }

    ServiceCall view(Progress progress) {
        return new ServiceCall(id, kind, reference, progress.state(), masked, progress.calls(), progress.callsLeft(),
                progress.triesLeft(), progress.stage(), progress.ending(), madeAt, progress.goodUntil(),
                progress.againAt(), progress.screenDigits(), false);
    }

    /** Where nothing else knows more: plain calls and approvals. */
    ServiceCall view() {
        return new ServiceCall(id, kind, reference, state, masked, calls, 0, 0, stage, ending, madeAt, goodUntil,
                Optional.empty(), Optional.empty(), sandbox.isPresent());
    }
}
