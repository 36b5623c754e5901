package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.control.Tries;
import io.trustline.portal.control.Turns;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.factor.control.Proofs;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.api.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leads whoever forgot the password to a new one (CAM-11): the phone and a second proof, or the phone and a wait in
 * which the owner hears of it and can stop it.
 */
@ApplicationScoped
public class Recoveries {

    @Inject
    AttemptRows rows;
    @Inject
    Beginnings beginnings;
    @Inject
    Turns turns;
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    NumberBook numbers;
    @Inject
    Proofs proofs;
    @Inject
    Budgets budgets;
    @Inject
    Tries tries;
    @Inject
    Notices notices;
    @Inject
    ReEntries reEntries;
    @Inject
    PortalMail mail;
    @Inject
    Event<AttemptsVoid> voided;
    @Inject
    EntrySettings settings;
    @Inject
    Clock clock;

    /** Begins alike for everybody; who has no telephone to call, and who is nobody, gets a decoy. */
    public Outcome<SignInStep.Further> begin(AccountName name, Visitor visitor) {
        var account = accounts.named(name);
        var standing = sessions.standingOf(account.map(Account::id), visitor);
        var refusal = budgets.take(tries.ofRecovery(name, visitor, standing, settings.recoveriesPerName()));
        return refusal.<Outcome<SignInStep.Further>>map(Outcome::refused).orElseGet(() -> {
            // Looked up for nobody, too, so that it takes as long.
            boolean callable = numbers.of(account.map(Account::id).orElse(CustomerId.NOBODY)).stream()
                    .anyMatch(NumberView::isCallable);
            var called = account.filter(known -> callable && !known.isOperator() && !known.isFrozen());
            return Outcome.granted(beginnings.recover(name, called.map(Account::id), visitor));
        });
    }

    /** A browser in which this account was entered before is the second proof. */
    boolean phoneProven(Attempt attempt, Visitor visitor) {
        var account = attempt.account().orElseThrow();
        rows.phoneProven(attempt, clock.instant());
        mail.say(account, Act.RECOVERY_BEGUN, visitor);
        if (attempt.place().known()) {
            return secondProven(attempt, visitor);
        }
        return proofs.enrolled(account).isEmpty() ? waits(attempt) : rows.move(attempt, Stage.SECOND_PROOF);
    }

    /** Through a number that is new, nothing goes quickly. */
    boolean secondProven(Attempt attempt, Visitor visitor) {
        rows.secondProven(attempt, clock.instant());
        return isCooling(attempt) ? waits(attempt) : rows.move(attempt, Stage.NEW_PASSWORD);
    }

    /** Who has none of the second proofs at hand may wait instead. */
    boolean waitInstead(AttemptToken token, Visitor visitor) {
        return held(token, visitor).filter(attempt -> attempt.wants(Stage.SECOND_PROOF, clock.instant()))
                .filter(this::waits).isPresent();
    }

    /** Until when the recovery of this account waits that goes on first, with an operator's help or without. */
    public Optional<Instant> waiting(CustomerId account) {
        var alone = rows.live(account, clock.instant()).stream()
                .filter(attempt -> attempt.purpose() == Purpose.RECOVERY)
                .flatMap(attempt -> attempt.times().waitUntil().stream());
        return Stream.concat(alone, reEntries.waiting(account).stream()).min(Instant::compareTo);
    }

    /** By the account's owner, from inside. */
    public boolean stop(CustomerId account, Visitor visitor) {
        turns.take(account);
        long stopped = rows.live(account, clock.instant()).stream()
                .filter(attempt -> attempt.purpose() == Purpose.RECOVERY)
                .filter(attempt -> rows.move(attempt, Stage.OVER)).count();
        if (stopped > 0) {
            mail.say(account, Act.RECOVERY_STOPPED, visitor);
        }
        return reEntries.stop(account, visitor) || stopped > 0;
    }

    /** Whose password may be chosen now. */
    public Optional<ReadyAccount> ready(AttemptToken token, Visitor visitor) {
        return held(token, visitor).filter(attempt -> attempt.wants(Stage.NEW_PASSWORD, clock.instant()))
                .flatMap(Attempt::account).flatMap(accounts::find)
                .filter(account -> account.passwordHash().isPresent() && !account.isFrozen())
                .map(account -> new ReadyAccount(account.id(), account.profile().name(),
                        numbers.of(account.id()).stream().findFirst().map(NumberView::number)));
    }

    /** Ends every session that there was: whoever was in may have been somebody else. */
    public Outcome<SessionGrant> finish(AttemptToken token, String hash, Visitor visitor) {
        var account = ready(token, visitor);
        var attempt = rows.find(token);
        if (account.isEmpty() || !rows.move(attempt.orElseThrow(), Stage.DONE)) {
            return Outcome.refused(Refusal.of(EntryProblems.ATTEMPT_OVER));
        }
        var locked = accounts.lock(account.get().customer());
        locked.changePassword(hash, clock.instant());
        sessions.endAllBut(locked.id(), Optional.empty());
        voided.fire(new AttemptsVoid(locked.id()));
        mail.say(locked.id(), Act.PASSWORD_RECOVERED, visitor);
        return Outcome.granted(
                sessions.begin(locked, visitor, attempt.get().times().provenAt().orElseThrow()));
    }

    private Optional<Attempt> held(AttemptToken token, Visitor visitor) {
        return rows.hold(token).filter(attempt -> attempt.purpose() == Purpose.RECOVERY && attempt.isOf(visitor));
    }

    private boolean waits(Attempt attempt) {
        var until = clock.instant().plus(settings.recoveryDelay());
        notices.recoveryWaits(attempt.account().orElseThrow(), attempt.beginner());
        rows.waitUntil(attempt, until, until.plus(settings.recoveryOpen()));
        return rows.move(attempt, Stage.WAITING);
    }

    private boolean isCooling(Attempt attempt) {
        var number = attempt.number().flatMap(id -> numbers.find(attempt.account().orElseThrow(), id));
        return number.map(called -> called.coolsUntil().isPresent()).orElse(true);
    }
}
