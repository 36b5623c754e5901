package io.trustline.portal.provider.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.provider.api.ActLine;
import io.trustline.portal.provider.api.ProviderDesk;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.Quota;
import io.trustline.portal.provider.api.UsageDay;
import io.trustline.portal.provider.control.Companies;
import io.trustline.portal.provider.control.Rulings;
import io.trustline.portal.provider.control.UsageDays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The operators' desk for companies. */
@Stateless
@RolesAllowed("operator")
public class ProviderDeskBoundary implements ProviderDesk {

    @Inject
    Companies companies;
    @Inject
    Rulings rulings;
    @Inject
    UsageDays days;

    @Override
    public List<ProviderView> all(int most) {
        return companies.all(most);
    }

    @Override
    public Optional<ProviderView> find(ProviderId provider) {
        return companies.find(provider);
    }

    @Override
    public Outcome<ProviderView> approve(ProviderId provider, Quota quota, String actor) {
        return rulings.approve(provider, quota, actor);
    }

    @Override
    public Outcome<ProviderView> refuse(ProviderId provider, String reason, String actor) {
        return rulings.refuse(provider, reason, actor);
    }

    @Override
    public Outcome<ProviderView> stop(ProviderId provider, String reason, String actor) {
        return rulings.stop(provider, reason, actor);
    }

    @Override
    public Outcome<ProviderView> resume(ProviderId provider, String actor) {
        return rulings.resume(provider, actor);
    }

    @Override
    public Outcome<ProviderView> changeQuota(ProviderId provider, Quota quota, String actor) {
        return rulings.changeQuota(provider, quota, actor);
    }

    @Override
    public List<UsageDay> usage(ProviderId provider, int most) {
        return days.last(provider, most);
    }

    @Override
    public List<ActLine> acts(ProviderId provider) {
        return companies.acts(provider);
    }
}
