package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.verification.control.ChallengeWish;
import io.trustline.portal.verification.control.Challenges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes that are all 365882, called by nobody; who is not bound to one sees none. */
final class FakeChallenges implements Challenges {

    static final String CODE = "365882";

    final List<ChallengeWish> wishes = new ArrayList<>();
    Optional<ProblemType> objection = Optional.empty();
    private final Map<ChallengeId, String> bindings = new HashMap<>();
    private final Map<ChallengeId, Progress> codes = new HashMap<>();

    @Override
    public Outcome<Progress> open(ChallengeWish wish) {
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.of(objection.get()));
        }
        wishes.add(wish);
        var id = new ChallengeId(new UUID(7, wishes.size()));
        bindings.put(id, wish.binding());
        return put(id, ChallengeState.OPEN, 1, 5);
    }

    @Override
    public Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen, Optional<Msisdn> elsewhere) {
        var before = codes.get(challenge);
        return put(challenge, before.state(), before.calls() + 1, before.triesLeft());
    }

    @Override
    public Optional<Progress> progress(ChallengeId challenge, String binding) {
        return Optional.ofNullable(codes.get(challenge)).filter(code -> binding.equals(bindings.get(challenge)));
    }

    @Override
    public Outcome<Progress> check(ChallengeId challenge, String binding, String typed) {
        var before = progress(challenge, binding).orElseThrow();
        if (before.state() != ChallengeState.OPEN) {
            return Outcome.refused(Refusal.of(VerificationProblems.CODE_SPENT));
        }
        if (typed.equals(CODE)) {
            return put(challenge, ChallengeState.PASSED, before.calls(), before.triesLeft() - 1);
        }
        put(challenge, ChallengeState.OPEN, before.calls(), before.triesLeft() - 1);
        return Outcome.refused(Refusal.of(VerificationProblems.WRONG_CODE));
    }

    @Override
    public void withdraw(ChallengeId challenge) {
        var before = codes.get(challenge);
        put(challenge, ChallengeState.WITHDRAWN, before.calls(), before.triesLeft());
    }

    private Outcome<Progress> put(ChallengeId id, ChallengeState state, int calls, int triesLeft) {
        var progress = new Progress(id, state, false, calls, 3 - calls, triesLeft, Optional.empty(), Optional.empty(),
                Instant.EPOCH, Optional.empty(), Optional.empty());
        codes.put(id, progress);
        return Outcome.granted(progress);
    }
}
