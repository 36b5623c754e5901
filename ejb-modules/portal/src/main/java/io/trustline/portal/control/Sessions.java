package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionToken;
import io.trustline.portal.api.SessionView;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entity.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Begins, finds, renews and ends sessions, and remembers from where an account was entered. */
@ApplicationScoped
public class Sessions {

    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "portal")
    EntityManager entities;
    @Inject
    KnownBrowsers browsers;
    @Inject
    PortalSettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** After the password alone. */
    public SessionGrant begin(Account account, Visitor visitor) {
        return begin(account, visitor, session -> session);
    }

    /** @param provenAt when a second factor was shown on the way in */
    public SessionGrant begin(Account account, Visitor visitor, Instant provenAt) {
        return begin(account, visitor, session -> session.provenAt(provenAt));
    }

    private SessionGrant begin(Account account, Visitor visitor, UnaryOperator<Session> known) {
        makeRoom(account);
        var token = new SessionToken(Tokens.secret(random));
        var session = new Session(Tokens.id(random), account, Tokens.digest(token.value()), visitor, clock.instant());
        entities.persist(known.apply(session));
        return grant(account, token, visitor);
    }

    /** The same session, which has just seen a second factor. Empty where it ended meanwhile. */
    public Optional<SessionGrant> prove(Account account, SessionId id, Visitor visitor, Instant provenAt) {
        var token = new SessionToken(Tokens.secret(random));
        int proven = change("s.token = :token, s.level = :level, s.provenAt = :proven", id)
                .setParameter("token", Tokens.digest(token.value()))
                .setParameter("level", FactorLevel.SECOND_FACTOR).setParameter("proven", provenAt).executeUpdate();
        return proven == 1 ? Optional.of(grant(account, token, visitor)) : Optional.empty();
    }

    /** A step up changes the secret: one that leaked before is worth nothing after. Empty where it ended meanwhile. */
    public Optional<SessionGrant> renew(Account account, SessionId id, Visitor visitor) {
        var token = new SessionToken(Tokens.secret(random));
        int renewed = change("s.token = :token", id).setParameter("token", Tokens.digest(token.value()))
                .executeUpdate();
        return renewed == 1 ? Optional.of(grant(account, token, visitor)) : Optional.empty();
    }

    /** @return false where it had ended already */
    public boolean end(SessionId id) {
        return change("s.endedAt = :now", id).setParameter("now", clock.instant()).executeUpdate() == 1;
    }

    /** "Last seen" may be a minute stale: a write for every page would cost more than it tells. */
    public void seen(SessionId id) {
        var now = clock.instant();
        change("s.seenAt = :now", id, " and s.seenAt < :before").setParameter("now", now)
                .setParameter("before", now.minus(SEEN_PRECISION)).executeUpdate();
    }

    public Optional<Session> find(SessionToken token) {
        return entities
                .createQuery("select s from Session s join fetch s.account where s.token = :token", Session.class)
                .setParameter("token", Tokens.digest(token.value())).setMaxResults(1).getResultStream().findFirst()
                .filter(session -> isLive(session, clock.instant()));
    }

    public Optional<Session> find(CustomerId customer, SessionId id) {
        return Optional.ofNullable(entities.find(Session.class, id.value()))
                .filter(session -> session.account().id().equals(customer) && isLive(session, clock.instant()));
    }

    public List<SessionView> list(CustomerId customer, SessionId current) {
        var now = clock.instant();
        return live(customer, now).stream().filter(session -> isLive(session, now))
                .map(session -> session.view(current)).toList();
    }

    /** @return how many ended */
    public int endAllBut(CustomerId customer, Optional<SessionId> kept) {
        var kill = entities.createQuery(
                "update Session s set s.endedAt = :now where s.account.id = :account and s.endedAt is null and s.id <> :kept");
        return kill.setParameter("now", clock.instant()).setParameter("account", customer.value())
                .setParameter("kept", kept.map(SessionId::value).orElseGet(() -> Tokens.id(random))).executeUpdate();
    }

    /** Asked for every name that is typed, whether anybody has it or not. */
    public Tries.Standing standingOf(Optional<CustomerId> customer, Visitor visitor) {
        var account = customer.orElseGet(() -> new CustomerId(Tokens.id(random)));
        var browser = visitor.known().orElseGet(() -> new BrowserToken(Tokens.secret(random)));
        if (browsers.isKnown(browser, account)) {
            return Tries.Standing.KNOWN_BROWSER;
        }
        var since = clock.instant().minus(settings.sessionsKept);
        var entered = entities
                .createQuery("select s.id from Session s where s.account.id = :account and s.address = :address"
                        + " and s.startedAt > :since")
                .setParameter("account", account.value()).setParameter("address", visitor.address())
                .setParameter("since", since).setMaxResults(1).getResultList();
        return entered.isEmpty() ? Tries.Standing.STRANGER : Tries.Standing.KNOWN_ADDRESS;
    }

    /** The oldest give way to a new one, so that the list of sessions is always the whole list. */
    private void makeRoom(Account account) {
        var tooOld = entities
                .createQuery("select s.startedAt from Session s where s.account.id = :account and s.endedAt is null"
                        + " order by s.startedAt desc", Instant.class)
                .setParameter("account", account.id().value()).setFirstResult(settings.sessionsPerAccount - 1)
                .setMaxResults(1).getResultStream().findFirst();
        tooOld.ifPresent(oldest -> entities
                .createQuery("update Session s set s.endedAt = :now where s.account.id = :account"
                        + " and s.endedAt is null and s.startedAt <= :oldest")
                .setParameter("now", clock.instant()).setParameter("account", account.id().value())
                .setParameter("oldest", oldest).executeUpdate());
    }

    private List<Session> live(CustomerId customer, Instant now) {
        return entities
                .createQuery("select s from Session s where s.account.id = :account and s.endedAt is null"
                        + " and s.seenAt > :alive order by s.seenAt desc, s.id", Session.class)
                .setParameter("account", customer.value()).setParameter("alive", now.minus(settings.sessionIdle))
                .setMaxResults(settings.sessionsPerAccount).getResultList();
    }

    private Query change(String what, SessionId id, String... conditions) {
        var sql = "update Session s set " + what + " where s.id = :id and s.endedAt is null"
                + String.join("", conditions);
        return entities.createQuery(sql).setParameter("id", id.value());
    }

    private boolean isLive(Session session, Instant now) {
        return session.isLive(now, settings.sessionIdle, settings.sessionLongest);
    }

    private SessionGrant grant(Account account, SessionToken token, Visitor visitor) {
        var browser = visitor.known().orElseGet(() -> new BrowserToken(Tokens.secret(random)));
        browsers.remember(browser, account.id());
        return new SessionGrant(account.id(), token, browser, account.language(), account.role());
    }
}
