package io.trustline.web.factor;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.factor.api.Factor;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Fields;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** An attempt goes on by an app, a passkey or a recovery code. Looking at it changes nothing. */
@Named
@RequestScoped
public class ProofPage {

    private static final String FIELD = "proof:typed";
    private static final String BUTTON = "proof:submit";

    @EJB
    SecondStep secondStep;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Onward onward;
    @Inject
    FormFaults faults;

    private LocalPath next = LocalPath.HOME;
    private Optional<AttemptView> view;
    private Factor factor;
    private String typed;
    private String answer;
    private boolean led;

    /** Away from here where this attempt does not want this factor now. */
    public void lead(Factor shown) {
        factor = shown;
        if (!isWanted()) {
            led = true;
            leave();
        }
    }

    public void typeCode() {
        if (Fields.isBlank(typed)) {
            faults.add(FIELD, factor == Factor.AUTHENTICATOR ? "fault.app-code.empty" : "fault.recovery-code.empty");
        } else if (factor == Factor.AUTHENTICATOR) {
            prove((token, code) -> secondStep.enterAuthenticatorCode(token, code, visit.visitor()), typed);
        } else {
            prove((token, code) -> secondStep.enterRecoveryCode(token, code, visit.visitor()), typed);
        }
    }

    public void showPasskey() {
        if (Fields.isBlank(answer)) {
            faults.add(BUTTON, "fault.passkey.none");
        } else {
            prove((token, given) -> secondStep.enterPasskey(token, given, visit.origin(), visit.visitor()), answer);
        }
    }

    /** Gives it up: whoever is signed in stays so, and anybody else begins anew. */
    public void abandon() {
        visit.attempt().ifPresent(token -> secondStep.abandon(token, visit.visitor()));
        visit.forgetAttempt(here.response());
        here.go(visit.isSignedIn() ? LocalPath.HOME : LocalPath.SIGN_IN.leadingTo(next));
    }

    /** What the browser is asked: new with each look, good for five minutes. */
    public String getOptions() {
        return visit.attempt().filter(token -> !led)
                .flatMap(token -> secondStep.passkeyOptions(token, visit.origin(), visit.visitor())
                        .<Optional<String>>fold(Optional::of, refusal -> Optional.empty()))
                .orElse("");
    }

    public List<Factor> getWays() {
        return view().stream().flatMap(found -> found.factors().stream()).filter(other -> other != factor).sorted()
                .toList();
    }

    /** The part of the message key that names it. */
    public String slug(Factor other) {
        return other.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path(Factor other) {
        return Onward.page(other).leadingTo(next).value();
    }

    private void prove(BiFunction<AttemptToken, String, Outcome<AttemptFruit>> proof, String given) {
        if (!led) {
            visit.attempt().flatMap(token -> proof.apply(token, given).<Optional<AttemptFruit>>fold(Optional::of,
                    this::refused)).ifPresent(fruit -> onward.take(fruit, next));
        }
    }

    private Optional<AttemptFruit> refused(Refusal refusal) {
        view = null;
        if (isWanted()) {
            faults.add(factor == Factor.PASSKEY ? BUTTON : FIELD, refusal);
        } else {
            leave();
        }
        return Optional.empty();
    }

    private boolean isWanted() {
        return view().filter(found -> found.factors().contains(factor)).isPresent();
    }

    /** The telephone's page knows what else an attempt may want, and that it is over. */
    private void leave() {
        here.go(view().isEmpty() && visit.isSignedIn() ? next : LocalPath.VERIFY.leadingTo(next));
    }

    private Optional<AttemptView> view() {
        if (view == null) {
            view = visit.attempt().flatMap(token -> secondStep.attempt(token, visit.visitor()));
        }
        return view;
    }

    public String getNext() {
        return next.value();
    }

    public void setNext(String asked) {
        next = LocalPath.parse(asked).orElse(LocalPath.HOME);
    }

    /** Never sent back: it counts once. */
    public String getTyped() {
        return null;
    }

    public void setTyped(String code) {
        typed = code;
    }

    public String getAnswer() {
        return null;
    }

    public void setAnswer(String given) {
        answer = given;
    }
}
