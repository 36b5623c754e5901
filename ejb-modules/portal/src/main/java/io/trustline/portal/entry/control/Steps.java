package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.factor.control.Proofs;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.Challenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The steps of an attempt between its beginning and its end, each within one transaction that holds its row. */
@ApplicationScoped
public class Steps {

    @Inject
    AttemptRows rows;
    @Inject
    AttemptViews views;
    @Inject
    Ways ways;
    @Inject
    Ringing ringing;
    @Inject
    Challenges challenges;
    @Inject
    Proofs proofs;
    @Inject
    Arrivals arrivals;
    @Inject
    Recoveries recoveries;
    @Inject
    Clock clock;

    public Optional<AttemptView> look(AttemptToken token, Visitor visitor) {
        return rows.find(token).filter(attempt -> attempt.isOf(visitor)).map(attempt -> views.view(attempt, token));
    }

    public Outcome<AttemptView> call(AttemptToken token, int seen, Optional<NumberId> number, Visitor visitor) {
        return held(token, visitor, Factor.CALL,
                attempt -> ringing.ring(attempt, token, seen, number, visitor).fold(rings -> again(token),
                        Outcome::refused));
    }

    public Outcome<AttemptFruit> code(AttemptToken token, String typed, Visitor visitor) {
        return held(token, visitor, Factor.CALL, attempt -> {
            if (attempt.challenge().isEmpty()) {
                return refused(EntryProblems.WRONG_PROOF);
            }
            return challenges.check(attempt.challenge().get(), token.value(), typed)
                    .fold(passed -> byPhone(attempt, token, visitor), Outcome::refused);
        });
    }

    /** Counted before it is judged, and in the attempt: whoever guesses elsewhere shuts nobody out here. */
    public Outcome<AttemptFruit> proof(AttemptToken token, Factor factor, Predicate<CustomerId> proof,
            Visitor visitor) {
        return held(token, visitor, factor, attempt -> {
            if (attempt.account().isEmpty() || !rows.countWrong(attempt)) {
                return refused(EntryProblems.ATTEMPT_OVER);
            }
            return proof.test(attempt.account().get())
                    ? byOther(attempt, token, visitor)
                    : wrong(attempt);
        });
    }

    public Outcome<AttemptFruit> passkey(AttemptToken token, String credential, String origin, Visitor visitor) {
        var ceremony = rows.find(token).map(attempt -> attempt.id().toString()).orElse("");
        return proof(token, Factor.PASSKEY, account -> proofs.isPasskey(account, ceremony, credential, origin),
                visitor);
    }

    public Outcome<String> passkeyOptions(AttemptToken token, String origin, Visitor visitor) {
        return held(token, visitor, Factor.PASSKEY, attempt -> Outcome.granted(
                proofs.passkeyOptions(attempt.account().orElseThrow(), attempt.id().toString(), origin)));
    }

    public Outcome<AttemptFruit> authenticator(AttemptToken token, String typed, Visitor visitor) {
        return proof(token, Factor.AUTHENTICATOR, account -> proofs.isAuthenticatorCode(account, typed), visitor);
    }

    public Outcome<AttemptFruit> recoveryCode(AttemptToken token, String typed, Visitor visitor) {
        return proof(token, Factor.RECOVERY_CODE, account -> proofs.isRecoveryCode(account, typed), visitor);
    }

    public Outcome<AttemptView> waitInstead(AttemptToken token, Visitor visitor) {
        return recoveries.waitInstead(token, visitor) ? again(token) : refused(EntryProblems.ATTEMPT_OVER);
    }

    public void abandon(AttemptToken token, Visitor visitor) {
        rows.hold(token).filter(attempt -> attempt.isOf(visitor)).filter(attempt -> attempt.kept() != Stage.DONE)
                .filter(attempt -> rows.move(attempt, Stage.OVER))
                .ifPresent(attempt -> attempt.challenge().ifPresent(challenges::withdraw));
    }

    private Outcome<AttemptFruit> byPhone(Attempt attempt, AttemptToken token, Visitor visitor) {
        return attempt.purpose() == Purpose.RECOVERY
                ? goesOn(recoveries.phoneProven(attempt, visitor), token)
                : arrivals.byPhone(attempt, visitor);
    }

    /** Who came in by another way needs the call no more. */
    private Outcome<AttemptFruit> byOther(Attempt attempt, AttemptToken token, Visitor visitor) {
        if (attempt.purpose() == Purpose.RECOVERY) {
            return goesOn(recoveries.secondProven(attempt, visitor), token);
        }
        attempt.challenge().ifPresent(challenges::withdraw);
        return arrivals.arrive(attempt, visitor);
    }

    private Outcome<AttemptFruit> goesOn(boolean moved, AttemptToken token) {
        return moved
                ? again(token).fold(view -> Outcome.granted(new AttemptFruit.GoesOn(view)), Outcome::refused)
                : refused(EntryProblems.ATTEMPT_OVER);
    }

    private Outcome<AttemptFruit> wrong(Attempt attempt) {
        if (rows.isWornOut(attempt) && rows.move(attempt, Stage.OVER)) {
            attempt.challenge().ifPresent(challenges::withdraw);
        }
        return refused(EntryProblems.WRONG_PROOF);
    }

    private Outcome<AttemptView> again(AttemptToken token) {
        return rows.find(token).map(attempt -> Outcome.granted(views.view(attempt, token)))
                .orElseGet(() -> refused(EntryProblems.ATTEMPT_OVER));
    }

    private <T> Outcome<T> held(AttemptToken token, Visitor visitor, Factor factor,
            Function<Attempt, Outcome<T>> step) {
        var attempt = rows.hold(token).filter(found -> found.isOf(visitor));
        var stage = attempt.map(found -> found.stage(clock.instant())).orElse(Stage.OVER);
        if (stage == Stage.OVER || stage == Stage.DONE) {
            return refused(EntryProblems.ATTEMPT_OVER);
        }
        return ways.open(attempt.get(), stage).contains(factor)
                ? step.apply(attempt.get())
                : refused(EntryProblems.FACTOR_NOT_OFFERED);
    }

    private static <T> Outcome<T> refused(ProblemType why) {
        return Outcome.refused(Refusal.of(why));
    }
}
