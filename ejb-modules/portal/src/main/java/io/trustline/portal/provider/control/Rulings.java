package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.Quota;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What operators decide about companies; the gateway learns of it in the same transaction. */
@ApplicationScoped
public class Rulings {

    private static final int MOST_PER_MINUTE = 60_000;
    private static final int MOST_PER_DAY = 50_000_000;
    private static final long MOST_SPENT = 100_000_000;
    private static final int LONGEST_REASON = 300;

    @EJB
    Telephone telephone;
    @Inject
    Tenants tenants;
    @Inject
    ServiceKeyring keyring;
    @Inject
    TenantActs acts;

    public Outcome<ProviderView> approve(ProviderId provider, Quota quota, String actor) {
        if (!isSound(quota)) {
            return refused(Refusal.of(ProviderProblems.PROVIDER_NOT_VALID));
        }
        return decide(provider, ProviderState.APPLIED, ProviderState.LIVE, "", () -> {
            tenants.admit(provider, quota);
            acts.write(provider, TenantAct.APPROVED, actor, told(quota));
        });
    }

    public Outcome<ProviderView> refuse(ProviderId provider, String reason, String actor) {
        return decide(provider, ProviderState.APPLIED, ProviderState.REFUSED, reason,
                () -> acts.write(provider, TenantAct.REFUSED, actor, reason));
    }

    public Outcome<ProviderView> stop(ProviderId provider, String reason, String actor) {
        return decide(provider, ProviderState.LIVE, ProviderState.STOPPED, reason,
                () -> acts.write(provider, TenantAct.STOPPED, actor, reason));
    }

    public Outcome<ProviderView> resume(ProviderId provider, String actor) {
        return decide(provider, ProviderState.STOPPED, ProviderState.LIVE, "",
                () -> acts.write(provider, TenantAct.RESUMED, actor, ""));
    }

    public Outcome<ProviderView> changeQuota(ProviderId provider, Quota quota, String actor) {
        var known = tenants.find(provider).filter(tenant -> tenant.service().isPresent());
        if (known.isEmpty() || !isSound(quota)) {
            return refused(Refusal.of(known.isEmpty()
                    ? ProviderProblems.UNKNOWN_PROVIDER
                    : ProviderProblems.PROVIDER_NOT_VALID));
        }
        tenants.bound(provider, quota);
        acts.write(provider, TenantAct.QUOTA_CHANGED, actor, told(quota));
        return enrolled(provider);
    }

    /** The conditional change comes first: of two who decide at once, one finds it decided. */
    private Outcome<ProviderView> decide(ProviderId provider, ProviderState from, ProviderState then, String reason,
            Runnable effects) {
        if (reason.length() > LONGEST_REASON) {
            return refused(Refusal.of(ProviderProblems.PROVIDER_NOT_VALID));
        }
        if (!tenants.decide(provider, from, then, reason)) {
            return refused(Refusal.of(tenants.find(provider).isPresent()
                    ? ProviderProblems.PROVIDER_DECIDED
                    : ProviderProblems.UNKNOWN_PROVIDER));
        }
        effects.run();
        return enrolled(provider);
    }

    private Outcome<ProviderView> enrolled(ProviderId provider) {
        var tenant = tenants.find(provider).orElseThrow();
        tenant.service().ifPresent(service -> telephone.enrol(tenant.enrolment()));
        return Outcome.granted(tenant.view(keyring.lines(provider)));
    }

    private static boolean isSound(Quota quota) {
        return quota.callsPerMinute() >= 1 && quota.callsPerMinute() <= MOST_PER_MINUTE && quota.callsPerDay() >= 1
                && quota.callsPerDay() <= MOST_PER_DAY && quota.spendPerDayMinor() >= 1
                && quota.spendPerDayMinor() <= MOST_SPENT;
    }

    private static String told(Quota quota) {
        return quota.callsPerMinute() + "/min, " + quota.callsPerDay() + "/d, " + quota.spendPerDayMinor() + " minor/d";
    }

    private static Outcome<ProviderView> refused(Refusal refusal) {
        return Outcome.refused(refusal);
    }
}
