package io.trustline.portal.entity;

import io.trustline.portal.api.ActivityId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer's word that an entry of the log was not their doing. */
@Entity
@Table(name = "dispute", schema = "portal")
public class Dispute {

    @Id
    @Column(name = "activity_id")
    private long activityId;
    @Column(nullable = false, updatable = false)
    private Instant at;

    protected Dispute() {
    }

    public Dispute(ActivityId entry, Instant at) {
        this.activityId = entry.value();
        this.at = at;
    }

    public Instant at() {
        return at;
    }
}
