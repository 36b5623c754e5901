package io.trustline.portal.entity;

import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionView;
import io.trustline.portal.api.Visitor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One sign-in on one browser, found by the digest of its token. It changes by conditional statements, not through this
 * object: of two requests that end it at once, one does.
 */
@Entity
@Table(name = "session", schema = "portal")
public class Session {

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private Account account;
    @Column(nullable = false, length = 64)
    private String token;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private FactorLevel level;
    @Column(nullable = false, length = 300)
    private String browser;
    @Column(nullable = false, length = 45)
    private String address;
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;
    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "proven_at")
    private Instant provenAt;

    protected Session() {
    }

    public Session(UUID id, Account account, String tokenDigest, Visitor visitor, Instant now) {
        this.id = id;
        this.account = account;
        this.token = tokenDigest;
        this.level = FactorLevel.PASSWORD;
        this.browser = visitor.browser();
        this.address = visitor.address();
        this.startedAt = now;
        this.seenAt = now;
    }

    /** Its person showed a second factor on the way in. */
    public Session provenAt(Instant at) {
        level = FactorLevel.SECOND_FACTOR;
        provenAt = at;
        return this;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public Account account() {
        return account;
    }

    public FactorLevel level() {
        return level;
    }

    /** When a second factor was last shown in it. */
    public Optional<Instant> provenAt() {
        return Optional.ofNullable(provenAt);
    }

    public boolean isLive(Instant now, Duration idle, Duration longest) {
        return endedAt == null && now.isBefore(seenAt.plus(idle)) && now.isBefore(startedAt.plus(longest));
    }

    public SessionView view(SessionId current) {
        return new SessionView(id(), id().equals(current), browser, address, startedAt, seenAt);
    }
}
