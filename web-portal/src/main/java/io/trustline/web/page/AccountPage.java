package io.trustline.web.page;

import io.trustline.portal.api.Portal;
import io.trustline.portal.api.Profile;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What Trustline knows of the person. */
@Named
@RequestScoped
public class AccountPage {

    @EJB
    Portal portal;
    @Inject
    Visit visit;

    private Profile profile;

    public Profile getProfile() {
        if (profile == null) {
            profile = portal.profile(visit.person().customer());
        }
        return profile;
    }

    public boolean isNumberKnown() {
        return getProfile().number().isPresent();
    }

    /** Two ends only: the page may be looked at over a shoulder. */
    public String getNumber() {
        return getProfile().number().map(number -> number.masked()).orElse("");
    }
}
