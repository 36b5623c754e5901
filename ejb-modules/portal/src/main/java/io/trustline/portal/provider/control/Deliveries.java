package io.trustline.portal.provider.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.DeliveryLine;
import io.trustline.portal.provider.api.ProviderId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private static final int MOST = 100;

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
        var now = clock.instant();
        var body = Json.createObjectBuilder().add("type", news.type())
                .add("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString()).add("data", news.data()).build();
        sql.change(INSERT, news.provider().value(), news.type(), Tokens.id(random), news.id().toString(),
                body.toString(), now, now);
    }

    public List<DeliveryLine> of(ProviderId provider, int most) {
        return sql.all(LIST, Deliveries::line, provider.value(), Math.max(1, Math.min(most, MOST)));
    }

    /** Under the name it had, so that a receiver who keeps names notices. */
    public boolean replay(ProviderId provider, long delivery) {
        return sql.change(REPLAY, clock.instant(), delivery, provider.value()) == 1;
    }

    private static DeliveryLine line(ResultSet row) throws SQLException {
        return new DeliveryLine(row.getLong("id"), row.getString("type"), row.getString("about"),
                Sql.instant(row, "made_at"), row.getInt("tries"), row.getString("last"),
                Sql.perhapsInstant(row, "next_at"), Sql.perhapsInstant(row, "delivered_at"));
    }
}
