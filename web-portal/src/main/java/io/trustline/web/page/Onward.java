package io.trustline.web.page;

import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.factor.api.Factor;
import io.trustline.web.gate.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Leads a person from one step of proving themselves to the next one, and in the end to the page they wanted. */
@RequestScoped
public class Onward {

    private static final Map<Factor, LocalPath> PAGES = Map.of(Factor.CALL, LocalPath.VERIFY, Factor.AUTHENTICATOR,
            LocalPath.VERIFY_APP, Factor.PASSKEY, LocalPath.VERIFY_PASSKEY, Factor.RECOVERY_CODE,
            LocalPath.VERIFY_BACKUP);

    @Inject
    Visit visit;
    @Inject
    Here here;

    /** The page on which a person proves themselves by this. */
    public static LocalPath page(Factor factor) {
        return PAGES.get(factor);
    }

    public void take(SignInStep step, LocalPath next) {
        step.fold(entered -> enter(entered.grant(), next), further -> goOn(further, next));
    }

    /** After a right proof. */
    public void take(AttemptFruit fruit, LocalPath next) {
        fruit.fold(session -> enter(session.grant(), next), more -> go(LocalPath.VERIFY.leadingTo(next)));
    }

    /** In: the attempt has served. */
    public Void enter(SessionGrant grant, LocalPath next) {
        visit.enter(grant, here.response());
        visit.forgetAttempt(here.response());
        return go(next);
    }

    private Void goOn(SignInStep.Further step, LocalPath next) {
        visit.goOn(step, here.response());
        return go(page(step.first()).leadingTo(next));
    }

    private Void go(LocalPath to) {
        here.go(to);
        return null;
    }
}
