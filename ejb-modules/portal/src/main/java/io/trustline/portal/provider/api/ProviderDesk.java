package io.trustline.portal.provider.api;

import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** What operators see of tenants and decide; only for the operator role. */
@Local
public interface ProviderDesk {

    /** Those that wait for a decision first, then by name; at most {@code most} (200 or fewer). */
    List<ProviderView> all(int most);

    Optional<ProviderView> find(ProviderId provider);

    /** Gives it an SN and lets it make keys. */
    Outcome<ProviderView> approve(ProviderId provider, Quota quota, String actor);

    Outcome<ProviderView> refuse(ProviderId provider, String reason, String actor);

    Outcome<ProviderView> stop(ProviderId provider, String reason, String actor);

    Outcome<ProviderView> resume(ProviderId provider, String actor);

    Outcome<ProviderView> changeQuota(ProviderId provider, Quota quota, String actor);

    List<UsageDay> usage(ProviderId provider, int days);

    /** What was done to it, newest first. */
    List<ActLine> acts(ProviderId provider);
}
