package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.PasswordRules;
import io.trustline.portal.control.Passwords;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.EntryProblems;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The end of a recovery: a new password, hashed between two short transactions. */
@ApplicationScoped
public class NewPassword {

    @EJB
    RecoveryTransactions steps;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules rules;

    Outcome<SessionGrant> choose(AttemptToken token, Password wanted, Visitor visitor) {
        var ready = steps.ready(token, visitor);
        if (ready.isEmpty()) {
            return Outcome.refused(Refusal.of(EntryProblems.ATTEMPT_OVER));
        }
        var objection = rules.objectionTo(wanted, ready.get().name(), ready.get().number());
        return objection.<Outcome<SessionGrant>>map(Outcome::refused).orElseGet(() -> passwords.hash(wanted)
                .fold(hash -> steps.finish(token, hash, visitor), Outcome::refused));
    }
}
