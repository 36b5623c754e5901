package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Profile;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionToken;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entity.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What a signed-in person may do with their own account. */
@ApplicationScoped
public class Self {

    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    Activities activities;
    @Inject
    Budgets budgets;
    @Inject
    Tries tries;
    @Inject
    Passwords passwords;
    @Inject
    PortalMail mail;
    @Inject
    PrimaryNumbers numbers;
    @Inject
    SecondFactors factors;
    @Inject
    KnownBrowsers browsers;
    @Inject
    Event<AccountEnding> endings;
    @Inject
    Event<AttemptsVoid> voided;
    @Inject
    Clock clock;

    public Optional<Recognised> recognise(SessionToken token) {
        return sessions.find(token).map(session -> {
            sessions.seen(session.id());
            return recognised(session);
        });
    }

    public void signOut(SessionToken token, Visitor visitor) {
        sessions.find(token).filter(session -> sessions.end(session.id()))
                .ifPresent(session -> mail.say(session.account().id(), Act.SIGNED_OUT, visitor));
    }

    /** Counts a try at the present password. */
    public Optional<Refusal> admitProof(CustomerId self) {
        return budgets.take(tries.ofProof(self));
    }

    /** What to compare a proof with; an account that is being closed matches nothing. */
    public String passwordHash(CustomerId self) {
        return accounts.get(self).passwordHash().orElseGet(passwords::decoy);
    }

    /** Refused where the session was ended from elsewhere meanwhile: then nothing changes. */
    public Outcome<SessionGrant> changePassword(Recognised self, String hash, Visitor visitor) {
        var account = accounts.lock(self.customer());
        var grant = sessions.renew(account, self.session(), visitor);
        if (grant.isEmpty()) {
            return Outcome.refused(Refusal.of(ProblemType.SIGN_IN_NEEDED));
        }
        account.changePassword(hash, clock.instant());
        budgets.giveBack(tries.ofProof(self.customer()));
        sessions.endAllBut(self.customer(), Optional.of(self.session()));
        voided.fire(new AttemptsVoid(self.customer()));
        mail.say(self.customer(), Act.PASSWORD_CHANGED, visitor);
        return Outcome.granted(grant.get());
    }

    public Profile changeLanguage(Recognised self, Language wanted, Visitor visitor) {
        var account = accounts.lock(self.customer());
        if (account.language() != wanted) {
            account.changeLanguage(wanted);
            mail.say(self.customer(), Act.LANGUAGE_CHANGED, visitor);
        }
        return account.profile();
    }

    public void endSession(Recognised self, SessionId which, Visitor visitor) {
        sessions.find(self.customer(), which).filter(session -> sessions.end(session.id()))
                .ifPresent(session -> mail.say(self.customer(), Act.SESSION_ENDED, visitor));
    }

    public int endOtherSessions(Recognised self, Visitor visitor) {
        accounts.lock(self.customer());
        int ended = sessions.endAllBut(self.customer(), Optional.of(self.session()));
        if (ended > 0) {
            mail.say(self.customer(), Act.OTHER_SESSIONS_ENDED, visitor);
        }
        return ended;
    }

    public boolean dispute(Recognised self, ActivityId entry, Visitor visitor) {
        var account = accounts.lock(self.customer());
        boolean theirs = activities.dispute(self.customer(), entry);
        if (theirs) {
            account.makePasswordDue();
            sessions.endAllBut(self.customer(), Optional.of(self.session()));
            voided.fire(new AttemptsVoid(self.customer()));
            mail.say(self.customer(), Act.ACTIVITY_DISPUTED, visitor);
        }
        return theirs;
    }

    public void freeze(Recognised self, Visitor visitor) {
        accounts.lock(self.customer()).freeze(clock.instant());
        sessions.endAllBut(self.customer(), Optional.of(self.session()));
        browsers.forgetAllBut(visitor.known(), self.customer());
        voided.fire(new AttemptsVoid(self.customer()));
        mail.say(self.customer(), Act.ACCOUNT_FROZEN, visitor);
    }

    public CustomerId closeAccount(Recognised self, Visitor visitor) {
        accounts.lock(self.customer()).close(clock.instant());
        sessions.endAllBut(self.customer(), Optional.empty());
        endings.fire(new AccountEnding(self.customer()));
        mail.say(self.customer(), Act.ACCOUNT_CLOSED, visitor);
        return self.customer();
    }

    public Profile profile(CustomerId self) {
        return accounts.get(self).profile();
    }

    /** A password must not be made of it. */
    public Optional<Msisdn> primaryNumber(CustomerId self) {
        return numbers.primaryOf(self);
    }

    private Recognised recognised(Session session) {
        var account = session.account();
        return new Recognised(account.id(), session.id(), account.profile().name(), account.role(), session.level(),
                account.language(), account.isPasswordDue(), factors.anyOf(account.id()), session.provenAt());
    }
}
