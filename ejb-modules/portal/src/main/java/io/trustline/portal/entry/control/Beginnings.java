package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.control.Tries;
import io.trustline.portal.control.Turns;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberProblems;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.Challenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The first step of every attempt; a new one takes the place of the same browser's last one of its kind. */
@ApplicationScoped
public class Beginnings {

    @Inject
    AttemptRows rows;
    @Inject
    Ways ways;
    @Inject
    Ringing ringing;
    @Inject
    Challenges challenges;
    @Inject
    NumberBook numbers;
    @Inject
    Freshness freshness;
    @Inject
    Sessions sessions;
    @Inject
    Turns turns;
    @Inject
    EntrySettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** After a right password; empty where it is all there is to show. */
    Optional<SignInStep.Further> signIn(CustomerId account, Visitor visitor) {
        return ways.preferred(account)
                .map(factor -> further(attempt(Purpose.SIGN_IN, Optional.of(account), visitor), factor, visitor));
    }

    public Outcome<SignInStep.Further> stepUp(Recognised self, Visitor visitor) {
        return ways.preferred(self.customer()).map(factor -> {
            var attempt = inside(self, Purpose.STEP_UP, Optional.empty(), visitor);
            return Outcome.granted(further(attempt, factor, visitor));
        }).orElseGet(() -> refused(EntryProblems.FACTOR_NOT_OFFERED));
    }

    /** Where there is a second factor already, it is shown first: so nobody adds a way in by a borrowed session. */
    public Outcome<SignInStep.Further> confirm(Recognised self, NumberId number, Visitor visitor) {
        var known = numbers.find(self.customer(), number);
        if (known.isEmpty()) {
            return refused(NumberProblems.UNKNOWN_NUMBER);
        }
        if (known.filter(NumberView::isCallable).isPresent()) {
            return refused(NumberProblems.NUMBER_KNOWN);
        }
        return freshness.objectionTo(self).<Outcome<SignInStep.Further>>map(Outcome::refused).orElseGet(() -> {
            var attempt = inside(self, Purpose.CONFIRM_NUMBER, Optional.of(number), visitor);
            return Outcome.granted(further(attempt, Factor.CALL, visitor));
        });
    }

    /** @param account empty for a decoy, which takes the place of the last one under that name */
    SignInStep.Further recover(AccountName name, Optional<CustomerId> account, Visitor visitor) {
        var attempt = attempt(Purpose.RECOVERY, account, visitor);
        var pretends = account.isPresent() ? Optional.<AccountName>empty() : Optional.of(name);
        return begun(attempt, pretends, Factor.CALL, visitor);
    }

    private SignInStep.Further further(Attempt attempt, Factor first, Visitor visitor) {
        return begun(attempt, Optional.empty(), first, visitor);
    }

    private SignInStep.Further begun(Attempt attempt, Optional<AccountName> pretends, Factor first, Visitor visitor) {
        replace(attempt, pretends);
        var token = new AttemptToken(Tokens.secret(random));
        rows.add(attempt, token, pretends);
        if (first == Factor.CALL) {
            ringing.ringFirst(attempt, token, visitor);
        }
        return new SignInStep.Further(token, first);
    }

    /** A recovery that waits stays: it ends by being finished or stopped. */
    private void replace(Attempt attempt, Optional<AccountName> pretends) {
        if (!formers(attempt, pretends).isEmpty()) {
            turns.take(attempt.accountOrNobody());
            formers(attempt, pretends).stream().filter(former -> rows.move(former, Stage.OVER))
                    .forEach(former -> former.challenge().ifPresent(challenges::withdraw));
        }
    }

    private List<Attempt> formers(Attempt attempt, Optional<AccountName> pretends) {
        var now = clock.instant();
        var live = pretends.map(name -> rows.pretending(name, now))
                .orElseGet(() -> rows.live(attempt.accountOrNobody(), now));
        return live.stream().filter(former -> former.purpose() == attempt.purpose() && former.kept() != Stage.WAITING)
                .filter(former -> former.place().equals(attempt.place())).toList();
    }

    private Attempt inside(Recognised self, Purpose purpose, Optional<NumberId> number, Visitor visitor) {
        var attempt = attempt(purpose, Optional.of(self.customer()), visitor);
        return new Attempt(attempt.id(), purpose, attempt.account(), Optional.<SessionId>of(self.session()), number,
                attempt.place(), Stage.FACTOR, Optional.empty(), Optional.empty(), attempt.times());
    }

    private Attempt attempt(Purpose purpose, Optional<CustomerId> account, Visitor visitor) {
        var now = clock.instant();
        boolean known = sessions.standingOf(account, visitor) == Tries.Standing.KNOWN_BROWSER;
        return new Attempt(Tokens.id(random), purpose, account, Optional.empty(), Optional.empty(),
                Attempt.Place.of(visitor, known), Stage.FACTOR, Optional.empty(), Optional.empty(),
                Attempt.Times.of(now, now.plus(settings.attemptLife())));
    }

    private static Outcome<SignInStep.Further> refused(ProblemType why) {
        return Outcome.refused(Refusal.of(why));
    }
}
