package io.trustline.portal.entity;

import io.trustline.kernel.identity.CustomerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A browser in which this account was entered before; it has tries of its own that no stranger can use up. */
@Entity
@Table(name = "known_browser", schema = "portal")
public class KnownBrowser {

    @EmbeddedId
    private Key key;
    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected KnownBrowser() {
    }

    public KnownBrowser(Key key) {
        this.key = key;
    }

    public void seen(Instant now) {
        seenAt = now;
    }

    /** Which browser for which account: one browser may serve a family. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "token", length = 64)
        private String token;
        @Column(name = "account_id")
        private UUID accountId;

        protected Key() {
        }

        public Key(String tokenDigest, CustomerId account) {
            this.token = tokenDigest;
            this.accountId = account.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.token.equals(token) && key.accountId.equals(accountId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(token, accountId);
        }
    }
}
