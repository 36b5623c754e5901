package io.trustline.portal.entry.control;

import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.control.Tries;
import io.trustline.portal.control.Turns;
import io.trustline.portal.control.Passwords;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.SecondFactors;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.entity.Account;
import io.trustline.portal.number.control.NumberBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The steps of entering: each is one transaction of its boundary, with the slow hashing in between. */
@ApplicationScoped
public class SignIns {

    @Inject
    Turns turns;
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    Budgets budgets;
    @Inject
    Tries tries;
    @Inject
    Passwords passwords;
    @Inject
    Beginnings beginnings;
    @Inject
    ReEntries reEntries;
    @Inject
    NumberBook numbers;
    @Inject
    PortalMail mail;
    @Inject
    SecondFactors factors;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** Counts the try and looks up what to compare with; a name nobody has is compared with a decoy. */
    public Outcome<SignInAdmission> admit(SignIn wish, Visitor visitor) {
        var account = accounts.named(wish.name());
        var standing = sessions.standingOf(account.map(Account::id), visitor);
        var used = tries.ofSignIn(wish.name(), visitor, standing);
        var refusal = budgets.take(used);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var hash = account.flatMap(Account::passwordHash).orElseGet(passwords::decoy);
        boolean invitable = account.map(Account::isOperator).orElse(true);
        return Outcome.granted(new SignInAdmission(account.map(Account::id), hash, invitable, used));
    }

    /** @param rehashed the same password under today's parameters, where the stored hash was older */
    public Outcome<SignInStep> enter(SignInAdmission admission, Optional<String> rehashed, Visitor visitor) {
        admission.customer().ifPresent(turns::take);
        var account = admission.customer().flatMap(accounts::find).filter(found -> found.passwordHash().isPresent());
        if (account.isEmpty()) {
            return this.<SignInStep>refuse(admission, visitor);
        }
        rehashed.ifPresent(hash -> accounts.lock(account.get().id()).rehash(hash));
        budgets.giveBack(admission.used());
        reEntries.useIfOpen(account.get(), visitor);
        return Outcome.granted(beginnings.signIn(account.get().id(), visitor).<SignInStep>map(further -> further)
                .orElseGet(() -> new SignInStep.Entered(enter(account.get(), visitor))));
    }

    private SessionGrant enter(Account account, Visitor visitor) {
        mail.say(account.id(), Act.SIGNED_IN, visitor);
        return sessions.begin(account, visitor);
    }

    /** Known and unknown names leave the same traces. */
    public <T> Outcome<T> refuse(SignInAdmission admission, Visitor visitor) {
        mail.say(admission.customer(), Act.SIGN_IN_REFUSED, visitor);
        return Outcome.refused(Refusal.of(PortalProblems.SIGN_IN_REFUSED));
    }

    /** A new operator, or one who lost the password: in either case they choose their own next. */
    public Outcome<SignInStep> enterInvited(SignIn wish, String codeHash, SignInAdmission admission,
            Visitor visitor) {
        var operator = accounts.named(wish.name()).map(known -> accounts.lock(known.id()))
                .orElseGet(() -> addOperator(wish.name(), codeHash));
        operator.changePassword(codeHash, clock.instant());
        operator.makePasswordDue();
        budgets.giveBack(admission.used());
        mail.say(operator.id(), Act.SIGNED_IN, visitor);
        return Outcome.granted(new SignInStep.Entered(sessions.begin(operator, visitor)));
    }

    public Optional<Refusal> admit(Visitor newcomer) {
        return budgets.take(tries.ofSignUp(newcomer));
    }

    /** The account that this very form made before, or a free name's new one; empty where the name is taken. */
    public Outcome<SessionGrant> signUp(SignUp wish, String passwordHash, Visitor visitor) {
        if (accounts.named(wish.name()).isPresent()) {
            return Outcome.refused(Refusal.of(PortalProblems.NAME_TAKEN));
        }
        var account = Account.ofCustomer(newId(), wish, passwordHash, clock.instant());
        accounts.add(account);
        numbers.add(account.id(), wish.number());
        mail.say(account.id(), Act.SIGNED_UP, visitor);
        return Outcome.granted(sessions.begin(account, visitor));
    }

    /** The hash of the account that this very form made before. */
    public Optional<SignInAdmission> admitAgain(SignUp wish) {
        return accounts.madeBy(wish.attempt()).flatMap(account -> account.passwordHash()
                .map(hash -> new SignInAdmission(Optional.of(account.id()), hash, false, List.of())));
    }

    /** Who sends the form again is still new here: with a second factor, the way in is the door. */
    public Outcome<SessionGrant> enterAgain(SignInAdmission before, Visitor visitor) {
        before.customer().ifPresent(turns::take);
        var account = before.customer().map(accounts::get).filter(known -> !factors.anyOf(known.id()));
        return account.map(known -> Outcome.granted(enter(known, visitor)))
                .orElseGet(() -> Outcome.refused(Refusal.of(PortalProblems.NAME_TAKEN)));
    }

    private Account addOperator(AccountName name, String passwordHash) {
        var operator = Account.ofOperator(newId(), name, passwordHash, clock.instant());
        accounts.add(operator);
        return operator;
    }

    private CustomerId newId() {
        return new CustomerId(Tokens.id(random));
    }
}
