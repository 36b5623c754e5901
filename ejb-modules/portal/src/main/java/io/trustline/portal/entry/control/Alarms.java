package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.Act;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.Turns;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.ChallengeClosed;
import io.trustline.portal.verification.control.ChallengeDisowning;
import io.trustline.portal.verification.control.Challenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends attempts for what happens elsewhere: a 9 on the telephone, too many wrong codes, a new password. */
@ApplicationScoped
public class Alarms {

    @Inject
    AttemptRows rows;
    @Inject
    Challenges challenges;
    @Inject
    Turns turns;
    @Inject
    Accounts accounts;
    @Inject
    PortalMail mail;
    @Inject
    Clock clock;

    /** Before the code itself, as everybody who is on the way in with it. */
    void disowning(@Observes ChallengeDisowning code) {
        rows.hold(code.challenge());
    }

    /** A code that is too old, or given up, can be followed by another. */
    void closed(@Observes ChallengeClosed closed) {
        boolean disowned = closed.state() == ChallengeState.DISOWNED;
        if (disowned || closed.state() == ChallengeState.USED_UP) {
            rows.of(closed.challenge())
                    .filter(attempt -> disowned && isVeiled(attempt) || rows.move(attempt, Stage.OVER))
                    .filter(attempt -> disowned).ifPresent(this::disowned);
        }
    }

    /** A stranger must not learn that somebody picked up: it looks as before, and its code opens nothing any more. */
    private static boolean isVeiled(Attempt attempt) {
        return attempt.purpose() == Purpose.RECOVERY && !attempt.place().known();
    }

    void voided(@Observes AttemptsVoid changed) {
        endAll(changed.customer());
    }

    void ending(@Observes AccountEnding ending) {
        endAll(ending.customer());
    }

    /** Whoever asked for a call at sign-in knew the password; for a recovery, and for a mistyped number, nobody did. */
    private void disowned(Attempt attempt) {
        attempt.account().ifPresent(account -> {
            mail.say(account, Act.CALL_DISOWNED, attempt.beginner());
            if (attempt.purpose() == Purpose.SIGN_IN || attempt.purpose() == Purpose.STEP_UP) {
                accounts.lock(account).makePasswordDue();
            }
        });
    }

    private void endAll(CustomerId account) {
        turns.take(account);
        rows.live(account, clock.instant()).stream().filter(attempt -> rows.move(attempt, Stage.OVER))
                .forEach(attempt -> attempt.challenge().ifPresent(challenges::withdraw));
    }
}
