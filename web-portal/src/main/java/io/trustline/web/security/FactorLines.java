package io.trustline.web.security;

import io.trustline.portal.factor.api.Factors;
import io.trustline.portal.factor.api.FactorsView;
import io.trustline.portal.factor.api.FactorsView.Passkey;
import io.trustline.portal.factor.api.FactorsView.Used;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.api.Numbers;
import io.trustline.web.gate.Visit;
import io.trustline.web.text.Moments;
import io.trustline.web.text.Text;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** What proves a person beside the password, as their security page shows it. */
@Named("factorLines")
@RequestScoped
public class FactorLines {

    @EJB
    Numbers numbers;
    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    Text text;
    @Inject
    Moments moments;
    @Inject
    Clock clock;
    private List<NumberView> own;
    private FactorsView set;

    public List<NumberView> getNumbers() {
        if (own == null) {
            own = numbers.list(visit.person());
        }
        return own;
    }

    public boolean isNumberToConfirm() {
        return !getNumbers().isEmpty() && getNumbers().stream().noneMatch(NumberView::isConfirmed);
    }

    /** Whether a code by telephone is all there is beside the password. */
    public boolean isCallOnly() {
        return getNumbers().stream().anyMatch(NumberView::isConfirmed) && !isAuthenticator() && getPasskeys().isEmpty();
    }

    public boolean isCooling(NumberView number) {
        return number.coolsUntil().filter(until -> until.isAfter(clock.instant())).isPresent();
    }

    /** Since when it counts, and what holds it back. */
    public String story(NumberView number) {
        if (number.simChangedAt().isPresent()) {
            return text.of("security.number.sim", moments.of(number.simChangedAt().get()));
        }
        if (number.confirmedAt().isEmpty()) {
            return text.of("security.number.unconfirmed.text");
        }
        return isCooling(number)
                ? text.of("security.number.cooling", moments.of(number.coolsUntil().get()))
                : text.of("security.number.confirmed", moments.of(number.confirmedAt().get()));
    }

    public boolean isAuthenticator() {
        return set().authenticator().isPresent();
    }

    public String getAuthenticatorStory() {
        return set().authenticator().map(this::story).orElseGet(() -> text.of("security.authenticator.none"));
    }

    public List<Passkey> getPasskeys() {
        return set().passkeys();
    }

    public String story(Used used) {
        var since = text.of("security.factor.since", moments.of(used.since()));
        var last = used.lastUsed().map(at -> text.of("security.factor.used", moments.of(at)));
        return last.map(words -> since + " " + words).orElse(since);
    }

    public int getCodes() {
        return set().recoveryCodes();
    }

    public boolean isCodesMade() {
        return set().recoveryCodesSince().isPresent();
    }

    private FactorsView set() {
        if (set == null) {
            set = factors.view(visit.person());
        }
        return set;
    }
}
