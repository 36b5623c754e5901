package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.provider.api.ActLine;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Companies as people look at them. */
@ApplicationScoped
public class Companies {

    @Inject
    Tenants tenants;
    @Inject
    ServiceKeyring keyring;
    @Inject
    TenantActs acts;
    @Inject
    Deliveries deliveries;

    public List<ProviderView> all(int most) {
        return tenants.all(most).stream().map(this::view).toList();
    }

    public List<ProviderView> of(CustomerId owner) {
        return tenants.of(owner).stream().map(this::view).toList();
    }

    public Optional<ProviderView> find(ProviderId provider) {
        return tenants.find(provider).map(this::view);
    }

    /** Empty where it is somebody else's, as if it were not. */
    public Optional<Tenant> owned(CustomerId owner, ProviderId provider) {
        return tenants.find(provider).filter(tenant -> tenant.owner().equals(owner));
    }

    public ProviderView view(Tenant tenant) {
        return tenant.view(keyring.lines(tenant.id()));
    }

    /** Sends news again, soon; false where they are not theirs. */
    public boolean replay(Tenant tenant, long delivery, String actor) {
        boolean sent = deliveries.replay(tenant.id(), delivery);
        if (sent) {
            acts.write(tenant.id(), TenantAct.NEWS_REPLAYED, actor, Long.toString(delivery));
        }
        return sent;
    }

    public List<ActLine> acts(ProviderId provider) {
        return acts.of(provider);
    }
}
