package io.trustline.web.factor;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.factor.api.Factors;
import io.trustline.portal.factor.api.FactorsView;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Grants;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import io.trustline.web.text.Text;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Says what goes when a factor is removed, then removes it. */
@Named
@RequestScoped
public class RemovePage {

    private static final String BUTTON = "remove:submit";
    private static final String APP = "authenticator";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    Enrolled enrolled;
    @Inject
    Here here;
    @Inject
    Text text;
    @Inject
    Grants grants;

    private String factor;

    public void backWhenUnknown() {
        if (getName() == null) {
            here.go(LocalPath.SECURITY);
        }
    }

    /** What its owner calls it; null where there is no such factor of theirs. */
    public String getName() {
        var view = enrolled.view();
        if (APP.equals(factor)) {
            return view.authenticator().map(used -> text.of("factor.authenticator")).orElse(null);
        }
        return view.passkeys().stream().filter(own -> own.id().toString().equals(factor))
                .map(FactorsView.Passkey::name).findFirst().orElse(null);
    }

    public void remove() {
        grants.of(removal(), BUTTON).ifPresent(gone -> here.go(LocalPath.SECURITY, Notice.FACTOR_REMOVED));
    }

    private Outcome<FactorsView> removal() {
        if (APP.equals(factor)) {
            return factors.removeAuthenticator(visit.person(), visit.visitor());
        }
        return passkey().map(id -> factors.removePasskey(visit.person(), id, visit.visitor()))
                .orElseGet(() -> Outcome.granted(enrolled.view()));
    }

    private Optional<UUID> passkey() {
        return Optional.ofNullable(factor).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
    }

    public String getFactor() {
        return factor;
    }

    public void setFactor(String sent) {
        factor = sent;
    }
}
