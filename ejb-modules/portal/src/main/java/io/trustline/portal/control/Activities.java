package io.trustline.portal.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.CustomerActed;
import io.trustline.portal.entity.Activity;
import io.trustline.portal.entity.Dispute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The log of each account: written from events, read by its owner and by operators. */
@ApplicationScoped
public class Activities {

    private static final int MOST_LISTED = 100;
    private static final String WITH_DISPUTE = "select a, (d is not null) from Activity a"
            + " left join Dispute d on d.activityId = a.id ";

    @PersistenceContext(unitName = "portal")
    EntityManager entities;
    @Inject
    Clock clock;

    public void write(CustomerId customer, CustomerActed event, CorrelationId correlation) {
        entities.persist(new Activity(customer, event, correlation));
    }

    public List<ActivityView> of(CustomerId customer, Optional<ActivityId> before, int most) {
        return views(entities
                .createQuery(WITH_DISPUTE + "where a.accountId = :account and a.id < :before order by a.id desc",
                        Object[].class)
                .setParameter("account", customer.value())
                .setParameter("before", before.map(ActivityId::value).orElse(Long.MAX_VALUE)), most);
    }

    public List<ActivityView> under(CorrelationId correlation, int most) {
        return views(entities
                .createQuery(WITH_DISPUTE + "where a.correlation = :correlation order by a.id desc", Object[].class)
                .setParameter("correlation", correlation.value()), most);
    }

    /** True for an entry of this customer's; saying it twice is saying it once. */
    public boolean dispute(CustomerId customer, ActivityId entry) {
        var own = entities.createQuery("select a.id from Activity a where a.id = :id and a.accountId = :account")
                .setParameter("id", entry.value()).setParameter("account", customer.value()).setMaxResults(1);
        if (own.getResultList().isEmpty()) {
            return false;
        }
        if (entities.find(Dispute.class, entry.value()) == null) {
            entities.persist(new Dispute(entry, clock.instant()));
        }
        return true;
    }

    private static List<ActivityView> views(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(Math.max(1, Math.min(most, MOST_LISTED))).getResultList().stream()
                .map(row -> ((Activity) row[0]).view((Boolean) row[1])).toList();
    }
}
