package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.SecondFactors;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.factor.api.AuthenticatorSetup;
import io.trustline.portal.factor.api.FactorProblems;
import io.trustline.portal.factor.api.FactorsView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What people do with their factors, one change at a time for each account. */
@ApplicationScoped
public class Enrolment {

    @Inject
    Accounts accounts;
    @Inject
    Authenticators authenticators;
    @Inject
    Passkeys passkeys;
    @Inject
    RecoveryCodes codes;
    @Inject
    SecondFactors factors;
    @Inject
    Freshness freshness;
    @Inject
    Budgets budgets;
    @Inject
    FactorSettings settings;
    @Inject
    PortalMail mail;
    @Inject
    Sessions sessions;
    @Inject
    Clock clock;

    public FactorsView view(CustomerId customer) {
        return new FactorsView(authenticators.of(customer), passkeys.of(customer), codes.left(customer),
                codes.since(customer));
    }

    public Outcome<AuthenticatorSetup> setUpAuthenticator(Recognised self) {
        return whenFresh(self,
                () -> Outcome.granted(SetUps.of(self.name(), authenticators.begin(self.customer()))));
    }

    public Outcome<SessionGrant> confirmAuthenticator(Recognised self, String code, Visitor visitor) {
        var tries = List.of(settings.tries(self.customer()));
        return whenFresh(self, () -> {
            var refusal = budgets.take(tries);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (!authenticators.confirm(self.customer(), code)) {
                return refused(FactorProblems.WRONG_AUTHENTICATOR_CODE);
            }
            budgets.giveBack(tries);
            return added(self, visitor);
        });
    }

    public Outcome<FactorsView> removeAuthenticator(Recognised self, Visitor visitor) {
        return removed(self, visitor, authenticators.of(self.customer()).isPresent(),
                () -> authenticators.remove(self.customer()));
    }

    public Outcome<String> passkeyCreation(Recognised self, String origin) {
        return whenFresh(self, () -> {
            if (!settings.allows(origin)) {
                return refused(FactorProblems.PASSKEY_NOT_TAKEN);
            }
            return passkeys.isFull(self.customer())
                    ? refused(FactorProblems.TOO_MANY_PASSKEYS)
                    : Outcome.granted(passkeys.creationOptions(self.customer(), ceremony(self), origin,
                            self.name().value()));
        });
    }

    public Outcome<SessionGrant> addPasskey(Recognised self, NewPasskey passkey, Visitor visitor) {
        return whenFresh(self, () -> {
            if (passkeys.isFull(self.customer())) {
                return refused(FactorProblems.TOO_MANY_PASSKEYS);
            }
            return passkeys.add(self.customer(), ceremony(self), passkey)
                    ? added(self, visitor)
                    : refused(FactorProblems.PASSKEY_NOT_TAKEN);
        });
    }

    public Outcome<FactorsView> removePasskey(Recognised self, UUID passkey, Visitor visitor) {
        boolean theirs = passkeys.of(self.customer()).stream().anyMatch(own -> own.id().equals(passkey));
        return removed(self, visitor, theirs, () -> passkeys.remove(self.customer(), passkey));
    }

    public Outcome<List<String>> newRecoveryCodes(Recognised self, Visitor visitor) {
        return whenFresh(self, () -> {
            var fresh = codes.renew(self.customer());
            mail.say(self.customer(), Act.RECOVERY_CODES_MADE, visitor);
            return Outcome.granted(fresh);
        });
    }

    /** What is gone already is gone: saying it twice is saying it once. */
    private Outcome<FactorsView> removed(Recognised self, Visitor visitor, boolean present, BooleanSupplier removal) {
        return whenFresh(self, () -> {
            if (!present) {
                return Outcome.granted(view(self.customer()));
            }
            if (factors.countOf(self.customer()) < 2) {
                return refused(FactorProblems.LAST_FACTOR);
            }
            return removal.getAsBoolean()
                    ? told(self, visitor)
                    : Outcome.granted(view(self.customer()));
        });
    }

    /** The account's row is held: of two removals at once, the second sees what the first has left. */
    private <T> Outcome<T> whenFresh(Recognised self, Supplier<Outcome<T>> change) {
        var objection = freshness.objectionTo(self);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        accounts.lock(self.customer());
        return change.get();
    }

    private Outcome<FactorsView> told(Recognised self, Visitor visitor) {
        mail.say(self.customer(), Act.FACTOR_REMOVED, visitor);
        return Outcome.granted(view(self.customer()));
    }

    /** Who has just shown a new factor need not show it again at once: the session knows. */
    private Outcome<SessionGrant> added(Recognised self, Visitor visitor) {
        mail.say(self.customer(), Act.FACTOR_ADDED, visitor);
        return sessions.prove(accounts.get(self.customer()), self.session(), visitor, clock.instant())
                .map(Outcome::granted).orElseGet(() -> refused(ProblemType.SIGN_IN_NEEDED));
    }

    private static <T> Outcome<T> refused(ProblemType why) {
        return Outcome.refused(Refusal.of(why));
    }

    private static String ceremony(Recognised self) {
        return "add/" + self.session().value();
    }
}
