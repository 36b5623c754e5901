package io.trustline.portal.provider.control;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.DeliveryLine;
import io.trustline.portal.provider.api.ProviderId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** News that wait for their way to a company, and those that went. */
@ApplicationScoped
public class Deliveries {

    private static final String INSERT = "INSERT INTO portal.webhook_delivery (provider, type, event, about, body,"
            + " made_at, tries, next_at, last) VALUES (?, ?, ?, ?, ?, ?, 0, ?, '')";
    private static final String LIST = "SELECT id, type, about, made_at, tries, last, next_at, delivered_at"
            + " FROM portal.webhook_delivery WHERE provider = ? ORDER BY id DESC LIMIT ?";
    private static final String REPLAY = "UPDATE portal.webhook_delivery SET next_at = ?, tries = 0,"
            + " delivered_at = NULL WHERE id = ? AND provider = ?";
    private static final String DUE = "SELECT provider FROM portal.webhook_delivery WHERE next_at <= ?"
            + " GROUP BY provider ORDER BY MIN(next_at) LIMIT ?";
    private static final String FIRST = "SELECT d.id, d.event, d.body, d.tries, d.next_at, p.webhook"
            + " FROM portal.webhook_delivery d JOIN portal.provider p ON p.id = d.provider"
            + " WHERE d.provider = ? AND d.next_at <= ? ORDER BY d.next_at, d.id LIMIT 1";
    private static final String HOLD = "UPDATE portal.webhook_delivery SET next_at = ? WHERE id = ? AND next_at = ?";
    private static final String SETTLE = "UPDATE portal.webhook_delivery SET next_at = ?, delivered_at = ?, last = ?,"
            + " tries = tries + 1 WHERE id = ? AND next_at = ?";
    private static final int MOST = 100;
    private static final int LONGEST_WORD = 200;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /** In the transaction of what is told. */
    void put(ServiceNews news) {
        var now = now();
        var body = Json.createObjectBuilder().add("type", news.type())
                .add("timestamp", now.toString()).add("data", news.data()).build();
        sql.change(INSERT, news.provider().value(), news.type(), Tokens.id(random), news.id().toString(),
                body.toString(), now, now);
    }

    public List<DeliveryLine> of(ProviderId provider, int most) {
        return sql.all(LIST, Deliveries::line, provider.value(), Math.max(1, Math.min(most, MOST)));
    }

    /** Under the name it had, so that a receiver who keeps names notices. */
    public boolean replay(ProviderId provider, long delivery) {
        return sql.change(REPLAY, now(), delivery, provider.value()) == 1;
    }

    /** Companies that have news waiting, those that wait longest first. */
    List<ProviderId> due(int most) {
        return sql.all(DUE, row -> new ProviderId(row.getObject(1, UUID.class)), now(), most);
    }

    /** The next one of theirs, held for so long; empty where there is none or another node was faster. */
    Optional<Delivery> hold(ProviderId provider, Duration hold) {
        var now = now();
        var until = now.plus(hold);
        return sql.first(FIRST, row -> new Waiting(delivery(provider, row, until), Sql.instant(row, "next_at")),
                provider.value(), now)
                .filter(first -> sql.change(HOLD, until, first.delivery().id(), first.since()) == 1)
                .map(Waiting::delivery);
    }

    void arrived(Delivery delivery, String word) {
        settle(delivery, Optional.empty(), Optional.of(now()), word);
    }

    /** Without a next time it is given up. Whoever asked for it anew meanwhile is not overruled. */
    void failed(Delivery delivery, Optional<Duration> wait, String word) {
        settle(delivery, wait.map(now()::plus), Optional.empty(), word);
    }

    private void settle(Delivery delivery, Optional<Instant> next, Optional<Instant> arrived, String word) {
        sql.change(SETTLE, next, arrived, word.substring(0, Math.min(word.length(), LONGEST_WORD)), delivery.id(),
                delivery.heldUntil());
    }

    /** As exact as both databases keep it, since a hold is known again by its time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Delivery delivery(ProviderId provider, ResultSet row, Instant until) throws SQLException {
        return new Delivery(row.getLong("id"), provider, row.getObject("event", UUID.class), row.getString("body"),
                row.getInt("tries"), Sql.perhapsText(row, "webhook"), until);
    }

    private static DeliveryLine line(ResultSet row) throws SQLException {
        return new DeliveryLine(row.getLong("id"), row.getString("type"), row.getString("about"),
                Sql.instant(row, "made_at"), row.getInt("tries"), row.getString("last"),
                Sql.perhapsInstant(row, "next_at"), Sql.perhapsInstant(row, "delivered_at"));
    }

    private record Waiting(Delivery delivery, Instant since) {}
}
