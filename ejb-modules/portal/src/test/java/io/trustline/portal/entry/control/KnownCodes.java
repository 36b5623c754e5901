package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.verification.control.ChallengeClosed;
import io.trustline.portal.verification.control.ChallengeWish;
import io.trustline.portal.verification.control.Challenges;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes that the test knows: the n-th challenge's code is n, for whoever has its binding. */
final class KnownCodes implements Challenges {

    static final int TRIES = 5;

    final List<ChallengeWish> wishes = new ArrayList<>();
    final List<ChallengeId> withdrawn = new ArrayList<>();
    final List<Optional<Msisdn>> again = new ArrayList<>();
    Optional<ProblemType> objection = Optional.empty();
    private final Clock clock;
    private final Alarms alarms;
    private final Map<ChallengeId, ChallengeState> states = new LinkedHashMap<>();
    private final Map<ChallengeId, Integer> wrong = new LinkedHashMap<>();

    KnownCodes(Clock clock, Alarms alarms) {
        this.clock = clock;
        this.alarms = alarms;
    }

    @Override
    public Outcome<Progress> open(ChallengeWish wish) {
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.of(objection.get()));
        }
        wishes.add(wish);
        var id = new ChallengeId(new UUID(0, wishes.size()));
        states.put(id, ChallengeState.OPEN);
        return Outcome.granted(progress(id));
    }

    @Override
    public Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen, Optional<Msisdn> elsewhere) {
        again.add(elsewhere);
        return Outcome.granted(progress(challenge));
    }

    @Override
    public Optional<Progress> progress(ChallengeId challenge, String binding) {
        return Optional.of(challenge).filter(known -> wishOf(known).binding().equals(binding)).map(this::progress);
    }

    @Override
    public synchronized Outcome<Progress> check(ChallengeId challenge, String binding, String typed) {
        if (states.get(challenge) != ChallengeState.OPEN) {
            return Outcome.refused(Refusal.of(VerificationProblems.CODE_SPENT));
        }
        boolean decoy = wishOf(challenge).number().isEmpty();
        if (!decoy && typed.equals(code(challenge)) && wishOf(challenge).binding().equals(binding)) {
            states.put(challenge, ChallengeState.PASSED);
            return Outcome.granted(progress(challenge));
        }
        if (wrong.merge(challenge, 1, Integer::sum) == TRIES) {
            close(challenge, ChallengeState.USED_UP);
        }
        return Outcome.refused(Refusal.of(VerificationProblems.WRONG_CODE));
    }

    @Override
    public void withdraw(ChallengeId challenge) {
        withdrawn.add(challenge);
    }

    void close(ChallengeId challenge, ChallengeState state) {
        states.put(challenge, state);
        var wish = wishOf(challenge);
        alarms.closed(new ChallengeClosed(challenge, wish.service(), wish.purpose(), wish.account(), state));
    }

    ChallengeId last() {
        return new ChallengeId(new UUID(0, wishes.size()));
    }

    String code(ChallengeId challenge) {
        return Long.toString(challenge.value().getLeastSignificantBits());
    }

    private ChallengeWish wishOf(ChallengeId challenge) {
        return wishes.get((int) challenge.value().getLeastSignificantBits() - 1);
    }

    private Progress progress(ChallengeId challenge) {
        return new Progress(challenge, states.get(challenge), wishOf(challenge).veiled(), 1, 2, TRIES,
                Optional.empty(), Optional.empty(), clock.instant().plus(Duration.ofMinutes(3)), Optional.empty(),
                Optional.empty());
    }
}
