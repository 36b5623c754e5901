package io.trustline.web.factor;

import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.factor.api.Factors;
import io.trustline.portal.factor.api.FactorsView;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a person has set up, and the way on after one thing more. */
@Named
@RequestScoped
public class Enrolled {

    private static final LocalPath CODES = LocalPath.parse("/security-codes").orElseThrow();

    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    Here here;

    private FactorsView view;

    public FactorsView view() {
        if (view == null) {
            view = factors.view(visit.person());
        }
        return view;
    }

    /** The session has just seen a factor, so it has a new secret; who has no recovery codes is led to them. */
    void goOn(SessionGrant grant) {
        visit.enter(grant, here.response());
        view = null;
        here.go(view().recoveryCodes() == 0 ? CODES : LocalPath.SECURITY, Notice.FACTOR_ADDED);
    }
}
