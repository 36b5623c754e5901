package io.trustline.portal.provider.control;

import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.provider.api.ProviderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A company for which nobody stands any more calls nobody: it is stopped with the account, in one transaction. */
@ApplicationScoped
public class OwnersLeaving {

    private static final String REASON = "The account that stood for it was closed";
    private static final String ACTOR = "account closed";

    @Inject
    Tenants tenants;
    @Inject
    Rulings rulings;

    void leave(@Observes AccountEnding ending) {
        for (var tenant : tenants.of(ending.customer())) {
            if (tenant.state() == ProviderState.LIVE) {
                rulings.stop(tenant.id(), REASON, ACTOR);
            } else if (tenant.state() == ProviderState.APPLIED) {
                rulings.refuse(tenant.id(), REASON, ACTOR);
            }
        }
    }
}
