package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.control.Invitations;
import io.trustline.portal.control.PasswordRules;
import io.trustline.portal.control.Passwords;
import io.trustline.portal.entry.control.SignInAdmission;
import io.trustline.portal.entry.api.SignInStep;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Signing up and in, from the first check to the session: short transactions around slow hashing. */
@ApplicationScoped
public class Entry {

    @EJB
    EntryTransactions steps;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules rules;
    @Inject
    Invitations invitations;

    Outcome<SignInStep> signIn(SignIn wish, Visitor visitor) {
        return steps.admit(wish, visitor).fold(admission -> judge(wish, admission, visitor), Outcome::refused);
    }

    Outcome<SessionGrant> signUp(SignUp wish, Visitor visitor) {
        var objection = rules.objectionTo(wish.password(), wish.name(), Optional.of(wish.number()))
                .or(() -> steps.admit(visitor));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return passwords.hash(wish.password()).fold(hash -> signUpOnce(wish, hash, visitor), Outcome::refused);
    }

    private Outcome<SignInStep> judge(SignIn wish, SignInAdmission admission, Visitor visitor) {
        return passwords.matches(wish.password(), admission.passwordHash()).fold(right -> {
            if (right) {
                return steps.enter(admission, rehashed(wish, admission), visitor);
            }
            return invitations.accept(wish, admission)
                    ? enterInvited(wish, admission, visitor)
                    : steps.refuse(admission, visitor);
        }, Outcome::refused);
    }

    private Optional<String> rehashed(SignIn wish, SignInAdmission admission) {
        return passwords.isOutdated(admission.passwordHash())
                ? passwords.hash(wish.password()).fold(Optional::of, busy -> Optional.empty())
                : Optional.empty();
    }

    private Outcome<SignInStep> enterInvited(SignIn wish, SignInAdmission admission, Visitor visitor) {
        return passwords.hash(wish.password())
                .fold(hash -> steps.enterInvited(wish, hash, admission, visitor), Outcome::refused);
    }

    /** The same form may arrive twice, even at once: the second finds the first's account and enters it. */
    private Outcome<SessionGrant> signUpOnce(SignUp wish, String hash, Visitor visitor) {
        var before = steps.admitAgain(wish);
        if (before.isPresent()) {
            return enterAgain(wish, before.get(), visitor);
        }
        try {
            return steps.signUp(wish, hash, visitor);
        } catch (EJBException collision) {
            // Two wishes for one name or from one form met in the unique index; the loser looks again.
            var winner = steps.admitAgain(wish);
            if (winner.isPresent()) {
                return enterAgain(wish, winner.get(), visitor);
            }
            return steps.signUp(wish, hash, visitor);
        }
    }

    private Outcome<SessionGrant> enterAgain(SignUp wish, SignInAdmission before, Visitor visitor) {
        return passwords.matches(wish.password(), before.passwordHash())
                .fold(right -> right
                        ? steps.enterAgain(before, visitor)
                        : Outcome.refused(Refusal.of(PortalProblems.NAME_TAKEN)), Outcome::refused);
    }
}
