package io.trustline.portal.api;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** What operators see of customers; only for the operator role. */
@Local
public interface PortalDesk {

    /** Sign-ups and sign-ins of the last {@code days} (90 or fewer), oldest first; days without any are left out. */
    List<DayCount> perDay(int days);

    Optional<CustomerId> find(AccountName name);

    /** Newest first, at most {@code most} (100 or fewer). */
    List<ActivityView> activityOf(CustomerId customer, Optional<ActivityId> before, int most);

    List<ActivityView> activityUnder(CorrelationId correlation, int most);
}
