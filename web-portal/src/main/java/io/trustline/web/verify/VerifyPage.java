package io.trustline.web.verify;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.number.api.NumberId;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Grants;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** "Check your phone": takes the code that was heard, and asks for another call. Looking at it calls nobody. */
@Named
@RequestScoped
public class VerifyPage {

    private static final String CODE = "verify:code";
    private static final String NOWHERE = "main";

    @EJB
    SecondStep secondStep;
    @Inject
    Standing standing;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Onward onward;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;
    private LocalPath next = LocalPath.HOME;
    private String code;
    private int seen;
    private boolean led;

    /** To where the attempt is by now: another window may have gone on meanwhile. */
    public void lead() {
        standing.elsewhere(next).ifPresent(elsewhere -> {
            led = true;
            here.go(elsewhere);
        });
    }

    public void check() {
        var typed = TypedCode.of(code);
        if (led) {
            return;
        }
        if (typed.digits().isEmpty()) {
            faults.add(CODE, typed.fault());
        }
        typed.digits().flatMap(digits -> standing.token().flatMap(token -> enter(token, digits)))
                .ifPresent(fruit -> onward.take(fruit, next));
    }

    private Optional<AttemptFruit> enter(AttemptToken token, String digits) {
        return grants.of(secondStep.enterCode(token, digits, visit.visitor()), this::blamed);
    }

    /** The pressed button names the number, where it is not the one called last. */
    public void call() {
        var pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("call");
        if (!led) {
            standing.token()
                    .flatMap(token -> grants.of(
                            secondStep.call(token, seen, NumberId.parse(pressed), visit.visitor()), this::blamed))
                    .ifPresent(called -> here.go(LocalPath.VERIFY.leadingTo(next)));
        }
    }

    /** Recovery, with no second proof at hand. */
    public void waitInstead() {
        standing.token()
                .flatMap(token -> grants.of(secondStep.waitInstead(token, visit.visitor()), this::blamed))
                .ifPresent(waiting -> here.go(LocalPath.VERIFY.leadingTo(next)));
    }

    /** Gives it up: whoever is signed in stays so, and anybody else begins anew. */
    public void abandon() {
        standing.token().ifPresent(token -> secondStep.abandon(token, visit.visitor()));
        visit.forgetAttempt(here.response());
        here.go(visit.isSignedIn() ? LocalPath.HOME : LocalPath.SIGN_IN.leadingTo(next));
    }

    /** A refusal may have ended the attempt, and the field with it. */
    private String blamed(Refusal refusal) {
        standing.lookAgain();
        return standing.stage() == Stage.FACTOR ? CODE : NOWHERE;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getNext() {
        return next.value();
    }

    public void setNext(String asked) {
        next = LocalPath.parse(asked).orElse(LocalPath.HOME);
    }

    /** Travels in the form: sent twice, it still asks for one call. */
    public int getSeen() {
        return standing.call().map(progress -> progress.calls()).orElse(0);
    }

    public void setSeen(int calls) {
        seen = calls;
    }
}
