package io.trustline.portal.boundary;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.DayCount;
import io.trustline.portal.api.PortalDesk;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.Activities;
import io.trustline.portal.control.DailyCounts;
import io.trustline.portal.entity.Account;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What operators may see of customers. */
@Stateless
@RolesAllowed("operator")
public class PortalDeskBoundary implements PortalDesk {

    @Inject
    DailyCounts counts;
    @Inject
    Accounts accounts;
    @Inject
    Activities activities;

    @Override
    public List<DayCount> perDay(int days) {
        return counts.last(days);
    }

    @Override
    public Optional<CustomerId> find(AccountName name) {
        return accounts.named(name).map(Account::id);
    }

    @Override
    public List<ActivityView> activityOf(CustomerId customer, Optional<ActivityId> before, int most) {
        return activities.of(customer, before, most);
    }

    @Override
    public List<ActivityView> activityUnder(CorrelationId correlation, int most) {
        return activities.under(correlation, most);
    }
}
