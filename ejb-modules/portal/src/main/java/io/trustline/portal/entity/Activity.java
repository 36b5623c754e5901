package io.trustline.portal.entity;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.CustomerActed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of an account's log; written once, never changed. */
@Entity
@Table(name = "activity", schema = "portal")
public class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private Act act;
    @Column(nullable = false, updatable = false)
    private Instant at;
    @Column(nullable = false, updatable = false, length = 45)
    private String address;
    @Column(nullable = false, updatable = false, length = 300)
    private String browser;
    @Column(nullable = false, updatable = false, length = 64)
    private String correlation;

    protected Activity() {
    }

    public Activity(CustomerId customer, CustomerActed event, CorrelationId correlation) {
        this.accountId = customer.value();
        this.act = event.act();
        this.at = event.at();
        this.address = event.address();
        this.browser = event.browser();
        this.correlation = correlation.value();
    }

    public ActivityView view(boolean disputed) {
        return new ActivityView(new ActivityId(id), new CustomerId(accountId), act, at, address, browser,
                new CorrelationId(correlation), disputed);
    }
}
