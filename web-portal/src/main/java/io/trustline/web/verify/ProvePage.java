package io.trustline.web.verify;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.api.Numbers;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Grants;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Before a page that matters: the second factor once more, or the first time. */
@Named
@RequestScoped
public class ProvePage {

    private static final String BUTTON = "prove:submit";

    @EJB
    SecondStep secondStep;
    @EJB
    Numbers numbers;
    @Inject
    Visit visit;
    @Inject
    Onward onward;
    @Inject
    Grants grants;
    private LocalPath next = LocalPath.HOME;

    /** Whether there is a second factor to show. */
    public boolean isPossible() {
        return visit.person().secondFactor();
    }

    /** Whether there is a number that a call could confirm. */
    public boolean isConfirmable() {
        return primary().isPresent();
    }

    public void prove() {
        (isPossible() ? Optional.of(stepUp()) : primary().map(this::confirm))
                .flatMap(step -> grants.of(step, BUTTON))
                .ifPresent(step -> onward.take(step, next));
    }

    private Outcome<SignInStep.Further> stepUp() {
        return secondStep.stepUp(visit.person(), visit.visitor());
    }

    private Outcome<SignInStep.Further> confirm(NumberView number) {
        return secondStep.confirm(visit.person(), number.id(), visit.visitor());
    }

    private Optional<NumberView> primary() {
        return numbers.list(visit.person()).stream().findFirst();
    }

    public String getNext() {
        return next.value();
    }

    public void setNext(String asked) {
        next = LocalPath.parse(asked).orElse(LocalPath.HOME);
    }
}
