package io.trustline.portal.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.PasswordRules;
import io.trustline.portal.control.Passwords;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Changes that a session alone does not allow: the present password is asked for again. */
@ApplicationScoped
public class Proof {

    @EJB
    SelfTransactions steps;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules rules;

    /** Runs the change once the present password is proven; tries are limited per account. */
    <T> Outcome<T> whenProven(Recognised self, Password present, Supplier<Outcome<T>> change) {
        var refusal = steps.admitProof(self.customer());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return passwords.matches(present, steps.passwordHash(self.customer())).fold(
                right -> right ? change.get() : Outcome.refused(Refusal.of(PortalProblems.WRONG_PASSWORD)),
                Outcome::refused);
    }

    Outcome<SessionGrant> changePassword(Recognised self, Password present, Password wanted, Visitor visitor) {
        return whenProven(self, present, () -> {
            var objection = present.equals(wanted)
                    ? Optional.of(Refusal.of(PortalProblems.PASSWORD_UNCHANGED))
                    : rules.objectionTo(wanted, self.name(), steps.primaryNumber(self.customer()));
            return objection.isPresent() ? Outcome.refused(objection.get()) : store(self, wanted, visitor);
        });
    }

    private Outcome<SessionGrant> store(Recognised self, Password wanted, Visitor visitor) {
        return passwords.hash(wanted)
                .fold(hash -> steps.changePassword(self, hash, visitor), Outcome::refused);
    }
}
