package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberProblems;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.ChallengeWish;
import io.trustline.portal.verification.control.Challenges;
import io.trustline.portal.verification.control.Proving;
import io.trustline.sip.api.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Has the telephone of an attempt's person rung; a decoy's call rings nowhere and looks alike. */
@ApplicationScoped
public class Ringing {

    @Inject
    Challenges challenges;
    @Inject
    NumberBook numbers;
    @Inject
    Ways ways;
    @Inject
    Guard guard;
    @Inject
    Accounts accounts;
    @Inject
    AttemptRows rows;

    /** A call that may not be is no reason to turn somebody away: the page says so and offers another way. */
    void ringFirst(Attempt attempt, AttemptToken token, Visitor visitor) {
        open(attempt, token, target(attempt, Optional.empty()), visitor).fold(rings -> true, refusal -> {
            rows.troubled(attempt, refusal.type().slug());
            return false;
        });
    }

    /** The first call, or the next one: with the same code while it lives, otherwise with a new one. */
    Outcome<Progress> ring(Attempt attempt, AttemptToken token, int seen, Optional<NumberId> wanted,
            Visitor visitor) {
        var target = target(attempt, wanted);
        if (wanted.isPresent() && target.isEmpty()) {
            return Outcome.refused(Refusal.of(NumberProblems.UNKNOWN_NUMBER));
        }
        var live = progress(attempt, token).filter(known -> known.state() == ChallengeState.OPEN);
        return live.isPresent()
                ? again(attempt, token, seen, wanted.flatMap(any -> target))
                : open(attempt, token, target, visitor);
    }

    Optional<Progress> progress(Attempt attempt, AttemptToken token) {
        return attempt.challenge().flatMap(challenge -> challenges.progress(challenge, token.value()));
    }

    private Outcome<Progress> again(Attempt attempt, AttemptToken token, int seen, Optional<NumberView> elsewhere) {
        var challenge = attempt.challenge().orElseThrow();
        var rings = challenges.callAgain(challenge, token.value(), seen, elsewhere.map(NumberView::number));
        if (rings.isGranted() && elsewhere.isPresent()) {
            rows.rang(attempt, challenge, elsewhere.map(NumberView::id));
        }
        return rings;
    }

    private Outcome<Progress> open(Attempt attempt, AttemptToken token, Optional<NumberView> target, Visitor visitor) {
        var objection = objectionTo(attempt, target);
        if (objection.isPresent()) {
            tellOfChangedCards(attempt, visitor);
            return Outcome.refused(Refusal.of(objection.get()));
        }
        var rings = challenges.open(wish(attempt, token, target.map(NumberView::number), visitor));
        rings.fold(progress -> {
            rows.rang(attempt, progress.challenge(), target.map(NumberView::id));
            return true;
        }, refusal -> false);
        return rings;
    }

    /** Operators see why somebody who could be called yesterday is not called today. */
    private void tellOfChangedCards(Attempt attempt, Visitor visitor) {
        attempt.account().stream().flatMap(account -> numbers.of(account).stream())
                .filter(own -> own.isConfirmed() && own.simChangedAt().isPresent()).findFirst()
                .ifPresent(own -> guard.keptBack(new CallWish(Proving.HOUSE, attempt.account(),
                        Optional.of(own.number()), visitor, attempt.place().known()), BlockReason.SIM_CHANGED));
    }

    /** A recovery says nothing of the account; it calls nobody instead. */
    private Optional<ProblemType> objectionTo(Attempt attempt, Optional<NumberView> target) {
        if (attempt.purpose() == Purpose.RECOVERY) {
            return Optional.empty();
        }
        boolean frozen = attempt.account().flatMap(accounts::find).filter(Account::isFrozen).isPresent();
        if (frozen && !attempt.place().known()) {
            return Optional.of(EntryProblems.ACCOUNT_FROZEN);
        }
        return target.isEmpty() ? Optional.of(VerificationProblems.NUMBER_BLOCKED) : Optional.empty();
    }

    private ChallengeWish wish(Attempt attempt, AttemptToken token, Optional<Msisdn> number, Visitor visitor) {
        var language = attempt.account().flatMap(accounts::find).map(Account::language)
                .flatMap(spoken -> Language.of(spoken.tag())).orElse(Language.MANDARIN);
        boolean known = attempt.place().known();
        boolean veiled = attempt.purpose() == Purpose.RECOVERY && !known;
        return new ChallengeWish(attempt.purpose(), token.value(), attempt.account(), number, Proving.HOUSE, language,
                visitor,
                known, veiled, false);
    }

    /** The number to confirm, or one that may be called: the wanted one, otherwise the primary or the next. */
    private Optional<NumberView> target(Attempt attempt, Optional<NumberId> wanted) {
        if (attempt.purpose() == Purpose.CONFIRM_NUMBER) {
            return attempt.number().filter(own -> wanted.isEmpty() || wanted.get().equals(own))
                    .flatMap(own -> numbers.find(attempt.accountOrNobody(), own));
        }
        return ways.callable(attempt).stream()
                .filter(own -> wanted.isEmpty() || wanted.get().equals(own.id())).findFirst();
    }
}
