package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.control.Budget;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.provider.api.ProviderProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Counts a company's wishes to call against its quota, before they are weighed further. */
@ApplicationScoped
public class QuotaBudget {

    @Inject
    Budgets budgets;

    /** Takes one call; refuses with {@link ProviderProblems#QUOTA_USED} and the time until there is room. */
    public Optional<Refusal> take(Tenant tenant) {
        var name = tenant.service().orElseThrow().value();
        return budgets.take(List.of(
                new Budget("tenant-day/" + name, tenant.quota().callsPerDay(), Duration.ofDays(1)),
                new Budget("tenant-minute/" + name, tenant.quota().callsPerMinute(), Duration.ofMinutes(1))))
                .map(refusal -> new Refusal(ProviderProblems.QUOTA_USED, refusal.retryAfter()));
    }
}
