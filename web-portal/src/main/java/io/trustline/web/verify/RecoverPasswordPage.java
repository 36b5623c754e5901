package io.trustline.web.verify;

import io.trustline.portal.api.Password;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Fields;
import io.trustline.web.page.Grants;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The end of a recovery: a new password, and in. */
@Named
@RequestScoped
public class RecoverPasswordPage {

    private static final String WANTED = "recover:wanted";

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
    Fields fields;
    @Inject
    Grants grants;
    private String wanted;

    /** Whoever has not come this far goes on where they are. */
    public void lead() {
        if (!isDue()) {
            here.go(LocalPath.VERIFY);
        }
    }

    public void choose() {
        if (isDue()) {
            fields.newPassword(WANTED, wanted).flatMap(this::choose)
                    .ifPresent(grant -> onward.enter(grant, LocalPath.HOME));
        }
    }

    private Optional<SessionGrant> choose(Password password) {
        return standing.token()
                .flatMap(token -> grants.of(secondStep.choosePassword(token, password, visit.visitor()), WANTED));
    }

    private boolean isDue() {
        return standing.stage() == Stage.NEW_PASSWORD;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
