package io.trustline.portal.provider.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.boundary.OwnAccount;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.provider.api.DeliveryLine;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.UsageDay;
import io.trustline.portal.provider.control.Applications;
import io.trustline.portal.provider.control.Companies;
import io.trustline.portal.provider.control.Deliveries;
import io.trustline.portal.provider.control.KeyDesk;
import io.trustline.portal.provider.control.Tenant;
import io.trustline.portal.provider.control.UsageDays;
import io.trustline.portal.provider.control.WebhookKeys;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A company's office: open to the caller whose account stands for it. Others' companies are not there. */
@Stateless
@RolesAllowed({"customer", "operator"})
public class ProviderOfficeBoundary implements ProviderOffice {

    @Resource
    SessionContext context;
    @Inject
    Freshness freshness;
    @Inject
    Companies companies;
    @Inject
    Applications applications;
    @Inject
    KeyDesk keys;
    @Inject
    WebhookKeys webhookKeys;
    @Inject
    UsageDays days;
    @Inject
    Deliveries deliveries;

    @Override
    public List<ProviderView> mine(Recognised self) {
        return companies.of(own(self).customer());
    }

    @Override
    public Optional<ProviderView> find(Recognised self, ProviderId provider) {
        return owned(self, provider).map(companies::view);
    }

    @Override
    public Outcome<ProviderView> apply(Recognised self, ProviderWish wish, Visitor visitor) {
        return applications.apply(own(self).customer(), name(self), wish).fold(this::shown, Outcome::refused);
    }

    @Override
    public Outcome<ProviderView> change(Recognised self, ProviderId provider, ProviderWish wish, Visitor visitor) {
        return at(self, provider, tenant -> tenant.wish().webhook().equals(wish.webhook())
                ? changed(self, tenant, wish)
                : fresh(self, () -> changed(self, tenant, wish)));
    }

    private Outcome<ProviderView> changed(Recognised self, Tenant tenant, ProviderWish wish) {
        return applications.change(tenant, name(self), wish).fold(this::shown, Outcome::refused);
    }

    @Override
    public Outcome<NewKey> newKey(Recognised self, ProviderId provider, Visitor visitor) {
        return at(self, provider, tenant -> fresh(self, () -> keys.make(tenant, name(self))));
    }

    @Override
    public Outcome<ProviderView> revokeKey(Recognised self, ProviderId provider, String key, Visitor visitor) {
        return at(self, provider, tenant -> fresh(self,
                () -> Outcome.granted(keys.revoke(tenant, key, name(self)))));
    }

    @Override
    public Outcome<NewKey> newWebhookKey(Recognised self, ProviderId provider, Visitor visitor) {
        return at(self, provider, tenant -> fresh(self,
                () -> Outcome.granted(webhookKeys.make(tenant.id(), name(self)))));
    }

    @Override
    public List<UsageDay> usage(Recognised self, ProviderId provider, int most) {
        return owned(self, provider).map(tenant -> days.last(tenant.id(), most)).orElse(List.of());
    }

    @Override
    public List<DeliveryLine> deliveries(Recognised self, ProviderId provider, int most) {
        return owned(self, provider).map(tenant -> deliveries.of(tenant.id(), most)).orElse(List.of());
    }

    @Override
    public boolean replay(Recognised self, ProviderId provider, long delivery) {
        return owned(self, provider).map(tenant -> companies.replay(tenant, delivery, name(self))).orElse(false);
    }

    private <T> Outcome<T> at(Recognised self, ProviderId provider, Function<Tenant, Outcome<T>> act) {
        return owned(self, provider).map(act)
                .orElseGet(() -> Outcome.refused(Refusal.of(ProviderProblems.UNKNOWN_PROVIDER)));
    }

    private <T> Outcome<T> fresh(Recognised self, Supplier<Outcome<T>> act) {
        return freshness.objectionTo(self).<Outcome<T>>map(Outcome::refused).orElseGet(act);
    }

    private Outcome<ProviderView> shown(ProviderId provider) {
        return Outcome.granted(companies.find(provider).orElseThrow());
    }

    private Optional<Tenant> owned(Recognised self, ProviderId provider) {
        return companies.owned(own(self).customer(), provider);
    }

    private static String name(Recognised self) {
        return self.name().value();
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }
}
