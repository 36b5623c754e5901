package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.FactorsLost;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.SecondFactors;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.portal.entry.api.ReEntryId;
import io.trustline.portal.entry.api.ReEntryLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Leads back in whoever knows the password and lost every second factor, by an operator's word (CAM-11). Nothing opens
 * before a wait in which every number rings and every session tells of it; whoever still has a factor ends it by using
 * it.
 */
@ApplicationScoped
public class ReEntries {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;
    /** What operators do is told without where they sit. */
    private static final Visitor STAFF = new Visitor("", "", Optional.empty());

    @Inject
    ReEntryRows rows;
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    SecondFactors factors;
    @Inject
    Freshness freshness;
    @Inject
    Notices notices;
    @Inject
    PortalMail mail;
    @Inject
    Event<FactorsLost> lost;
    @Inject
    Event<AttemptsVoid> voided;
    @Inject
    EntrySettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public Outcome<ReEntryId> open(Recognised operator, AccountName name, String reason) {
        var objection = freshness.objectionTo(operator);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var account = accounts.named(name).filter(named -> isReason(reason)).map(named -> accounts.lock(named.id()))
                .filter(this::isHelped);
        var id = new ReEntryId(Tokens.id(random));
        var asked = new ReEntryRows.Asked(name, operator.name(), reason);
        return account.filter(helped -> rows.add(id, helped.id(), asked, clock.instant(), settings.reEntry()))
                .map(helped -> opened(id, helped.id(), operator)).orElseGet(
                        () -> Outcome.refused(Refusal.of(EntryProblems.RE_ENTRY_NOT_POSSIBLE)));
    }

    public boolean stop(Recognised operator, ReEntryId which) {
        var stopped = rows.waitsFor(which).filter(account -> rows.stop(account, clock.instant()));
        stopped.ifPresent(account -> {
            mail.say(account, Act.RE_ENTRY_STOPPED, STAFF);
            PortalLog.LOG.reEntryStopped(which.toString(), operator.name().value());
        });
        return stopped.isPresent();
    }

    public List<ReEntryLine> latest(int most) {
        return rows.latest(most, clock.instant());
    }

    Optional<Instant> waiting(CustomerId account) {
        return rows.waiting(account, clock.instant());
    }

    /** By the account's owner, or because there is nothing lost after all. */
    boolean stop(CustomerId account, Visitor visitor) {
        boolean stopped = rows.stop(account, clock.instant());
        if (stopped) {
            mail.say(account, Act.RE_ENTRY_STOPPED, visitor);
        }
        return stopped;
    }

    /** After the right password, once: what was lost counts no more, and the password is replaced next. */
    void useIfOpen(Account account, Visitor visitor) {
        if (account.isFrozen() || rows.waiting(account.id(), clock.instant()).isEmpty()) {
            return;
        }
        // The account first, as whoever stops it holds that, too.
        var locked = accounts.lock(account.id());
        if (rows.use(account.id(), clock.instant())) {
            enter(locked, visitor);
        }
    }

    private void enter(Account account, Visitor visitor) {
        account.makePasswordDue();
        lost.fire(new FactorsLost(account.id()));
        sessions.endAllBut(account.id(), Optional.empty());
        voided.fire(new AttemptsVoid(account.id()));
        mail.say(account.id(), Act.RE_ENTERED, visitor);
    }

    /** A new password, a freeze, "this was not me": whoever did that is in, or wants nobody to be. */
    void voided(@Observes AttemptsVoid changed) {
        stop(changed.customer(), STAFF);
    }

    void ending(@Observes AccountEnding ending) {
        rows.forget(ending.customer());
    }

    private Outcome<ReEntryId> opened(ReEntryId id, CustomerId account, Recognised operator) {
        notices.recoveryWaits(account, STAFF);
        mail.say(account, Act.RE_ENTRY_BEGUN, STAFF);
        PortalLog.LOG.reEntryOpened(id.toString(), account, operator.name().value());
        return Outcome.granted(id);
    }

    /** Operators help each other by invitations, and a frozen account waits for its owner's password. */
    private boolean isHelped(Account account) {
        return !account.isOperator() && !account.isFrozen() && account.passwordHash().isPresent()
                && factors.anyOf(account.id());
    }

    private static boolean isReason(String reason) {
        return reason.strip().length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON
                && reason.chars().noneMatch(Character::isISOControl);
    }
}
