package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.NumbersChanged;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.api.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What the last proof of an attempt leads to: a session that knows its person. */
@ApplicationScoped
public class Arrivals {

    @Inject
    AttemptRows rows;
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    NumberBook numbers;
    @Inject
    PortalMail mail;
    @Inject
    ReEntries reEntries;
    @Inject
    Event<NumbersChanged> changed;
    @Inject
    Clock clock;

    /** From a browser that is known, the call also shows that the number is still theirs after its SIM changed. */
    Outcome<AttemptFruit> byPhone(Attempt attempt, Visitor visitor) {
        var arrived = arrive(attempt, visitor);
        if (arrived.isGranted() && attempt.place().known()) {
            attempt.number().ifPresent(number -> numbers.confirm(attempt.account().orElseThrow(), number));
        }
        return arrived;
    }

    /** Once: of two right answers at the same time, one arrives. */
    Outcome<AttemptFruit> arrive(Attempt attempt, Visitor visitor) {
        var account = attempt.account().flatMap(accounts::find).filter(open -> open.passwordHash().isPresent());
        if (account.isEmpty() || !rows.move(attempt, Stage.DONE)) {
            return refused(EntryProblems.ATTEMPT_OVER);
        }
        // Who shows a second factor has not lost it.
        reEntries.stop(account.get().id(), visitor);
        return attempt.purpose() == Purpose.SIGN_IN
                ? Outcome.granted(new AttemptFruit.Session(signIn(account.get(), visitor)))
                : stepUp(attempt, account.get(), visitor);
    }

    private SessionGrant signIn(Account account, Visitor visitor) {
        mail.say(account.id(), Act.SIGNED_IN, visitor);
        return sessions.begin(account, visitor, clock.instant());
    }

    private Outcome<AttemptFruit> stepUp(Attempt attempt, Account account, Visitor visitor) {
        var grant = attempt.session().flatMap(id -> sessions.prove(account, id, visitor, clock.instant()));
        if (grant.isEmpty()) {
            return refused(ProblemType.SIGN_IN_NEEDED);
        }
        if (attempt.purpose() == Purpose.CONFIRM_NUMBER) {
            confirm(account.id(), attempt, visitor);
        }
        return Outcome.granted(new AttemptFruit.Session(grant.get()));
    }

    private void confirm(CustomerId account, Attempt attempt, Visitor visitor) {
        numbers.of(account).stream().filter(number -> number.primary() && number.isCallable())
                .filter(number -> !attempt.number().equals(Optional.of(number.id())))
                .forEach(before -> changed.fire(new NumbersChanged(account, before.number(), visitor)));
        attempt.number().ifPresent(number -> numbers.confirm(account, number));
        mail.say(Optional.of(account), Act.NUMBER_CONFIRMED, visitor);
    }

    private static Outcome<AttemptFruit> refused(ProblemType why) {
        return Outcome.refused(Refusal.of(why));
    }
}
