package io.trustline.web.verify;

import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.verification.api.Progress;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where this browser's attempt stands, asked for once per look. */
@RequestScoped
public class Standing {

    @EJB
    SecondStep secondStep;
    @Inject
    Visit visit;
    private Optional<AttemptView> view;

    Optional<AttemptView> view() {
        if (view == null) {
            view = visit.attempt().flatMap(token -> secondStep.attempt(token, visit.visitor()));
        }
        return view;
    }

    Optional<AttemptToken> token() {
        return visit.attempt();
    }

    /** After an act: the next look is a new one. */
    void lookAgain() {
        view = null;
    }

    Stage stage() {
        return view().map(AttemptView::stage).orElse(Stage.OVER);
    }

    Optional<Progress> call() {
        return view().flatMap(AttemptView::call);
    }

    boolean offers(Factor factor) {
        return view().filter(found -> found.factors().contains(factor)).isPresent();
    }

    /** The page where this attempt goes on, where that is not the telephone's; empty where it is, or is over. */
    Optional<LocalPath> elsewhere(LocalPath next) {
        if (visit.isSignedIn() && (view().isEmpty() || stage() == Stage.DONE)) {
            return Optional.of(next);
        }
        if (token().isEmpty()) {
            return Optional.of(LocalPath.SIGN_IN.leadingTo(next));
        }
        if (stage() == Stage.NEW_PASSWORD) {
            return Optional.of(LocalPath.RECOVER_PASSWORD.leadingTo(next));
        }
        return stage() == Stage.FACTOR && call().isEmpty() && !offers(Factor.CALL) ? otherWay(next) : Optional.empty();
    }

    private Optional<LocalPath> otherWay(LocalPath next) {
        return view().stream().flatMap(found -> found.factors().stream()).sorted().findFirst()
                .map(factor -> Onward.page(factor).leadingTo(next));
    }
}
