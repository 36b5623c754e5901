package io.trustline.web.page;

import io.trustline.portal.api.Portal;
import io.trustline.portal.api.Profile;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.api.Numbers;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What Trustline knows of the person. */
@Named
@RequestScoped
public class AccountPage {

    @EJB
    Portal portal;
    @EJB
    Numbers numbers;
    @Inject
    Visit visit;

    private Profile profile;
    private List<NumberView> own;

    public Profile getProfile() {
        if (profile == null) {
            profile = portal.profile(visit.person().customer());
        }
        return profile;
    }

    public boolean isNumberKnown() {
        return !own().isEmpty();
    }

    /** Two ends only: the page may be looked at over a shoulder. */
    public String getNumber() {
        return own().stream().findFirst().map(first -> first.number().masked()).orElse("");
    }

    private List<NumberView> own() {
        if (own == null) {
            own = numbers.list(visit.person());
        }
        return own;
    }
}
