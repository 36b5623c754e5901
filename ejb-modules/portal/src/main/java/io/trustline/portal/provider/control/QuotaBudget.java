package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.control.Budget;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.provider.api.Allowance;
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
        return budgets.take(List.of(day(tenant), minute(tenant)))
                .map(refusal -> new Refusal(ProviderProblems.QUOTA_USED, refusal.retryAfter()));
    }

    /** Takes nothing; the narrowest window first. */
    List<Allowance> left(Tenant tenant) {
        return tenant.service().isEmpty()
                ? List.of()
                : List.of(left("minute", minute(tenant)), left("day", day(tenant)));
    }

    private Allowance left(String name, Budget budget) {
        var state = budgets.see(budget);
        return new Allowance(name, budget.limit(), budget.window(), state.left(), state.resets());
    }

    private static Budget day(Tenant tenant) {
        return new Budget("tenant-day/" + name(tenant), tenant.quota().callsPerDay(), Duration.ofDays(1));
    }

    private static Budget minute(Tenant tenant) {
        return new Budget("tenant-minute/" + name(tenant), tenant.quota().callsPerMinute(), Duration.ofMinutes(1));
    }

    private static String name(Tenant tenant) {
        return tenant.service().orElseThrow().value();
    }
}
