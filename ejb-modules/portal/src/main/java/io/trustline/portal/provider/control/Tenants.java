package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import io.trustline.sip.api.ServiceNumber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The companies that there are, each in its state; a state changes by one conditional statement. */
@ApplicationScoped
public class Tenants {

    private static final String COLUMNS = "SELECT id, owner_id, name, purpose, contact, screen_bound, plain_keys,"
            + " webhook, webhook_key, state, service, calls_per_minute, calls_per_day, spend_per_day, applied_at,"
            + " decided_at, reason FROM portal.provider ";
    private static final String INSERT = "INSERT INTO portal.provider (id, owner_id, name, purpose, contact,"
            + " screen_bound, plain_keys, webhook, state, calls_per_minute, calls_per_day, spend_per_day, applied_at,"
            + " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, '')";
    private static final String CHANGE = "UPDATE portal.provider SET name = ?, purpose = ?, contact = ?,"
            + " screen_bound = ?, plain_keys = ?, webhook = ?, state = ? WHERE id = ? AND state = ?";
    private static final String DECIDE = "UPDATE portal.provider SET state = ?, reason = ?, decided_at = ?"
            + " WHERE id = ? AND state = ?";
    private static final String ADMIT = "UPDATE portal.provider SET service = ? WHERE id = ? AND service IS NULL";
    private static final String QUOTA = "UPDATE portal.provider SET calls_per_minute = ?, calls_per_day = ?,"
            + " spend_per_day = ? WHERE id = ?";
    private static final String GIVE = "INSERT INTO portal.service_number (number, provider, given_at)"
            + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final int LOWEST = 100_001;
    private static final int HIGHEST = 1_000_000;
    private static final int TRIES = 100;
    private static final int MOST_LISTED = 200;

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

    public Optional<Tenant> find(ProviderId provider) {
        return sql.first(COLUMNS + "WHERE id = ?", Tenants::read, provider.value());
    }

    /** By its SN, in whatever state. */
    public Optional<Tenant> find(ServiceNumber service) {
        return sql.first(COLUMNS + "WHERE service = ?", Tenants::read, service.value());
    }

    List<Tenant> of(CustomerId owner) {
        return sql.all(COLUMNS + "WHERE owner_id = ? ORDER BY applied_at, id", Tenants::read, owner.value());
    }

    List<Tenant> all(int most) {
        return sql.all(COLUMNS + "ORDER BY CASE WHEN state = 'APPLIED' THEN 0 ELSE 1 END, name, id LIMIT ?",
                Tenants::read, Math.max(1, Math.min(most, MOST_LISTED)));
    }

    ProviderId apply(CustomerId owner, ProviderWish wish) {
        var id = new ProviderId(Tokens.id(random));
        sql.change(INSERT, id.value(), owner.value(), wish.name(), wish.purpose(), wish.contact(), wish.screenBound(),
                wish.plainKeys(), wish.webhook(), ProviderState.APPLIED, clock.instant());
        return id;
    }

    /** False where it is no longer in the state that the owner saw. */
    boolean change(Tenant seen, ProviderWish wish, ProviderState then) {
        return sql.change(CHANGE, wish.name(), wish.purpose(), wish.contact(), wish.screenBound(), wish.plainKeys(),
                wish.webhook(), then, seen.id().value(), seen.state()) == 1;
    }

    /** False where it is not, or no longer, in that state. */
    boolean decide(ProviderId provider, ProviderState from, ProviderState then, String reason) {
        return sql.change(DECIDE, then, reason, clock.instant(), provider.value(), from) == 1;
    }

    void admit(ProviderId provider, Quota quota) {
        sql.change(ADMIT, freshNumber(provider), provider.value());
        bound(provider, quota);
    }

    /** Under a number that is told, which chance never gives. */
    void admit(ProviderId provider, Quota quota, ServiceNumber number) {
        sql.change(GIVE, number.value(), provider.value(), clock.instant());
        sql.change(ADMIT, number.value(), provider.value());
        bound(provider, quota);
    }

    void bound(ProviderId provider, Quota quota) {
        sql.change(QUOTA, quota.callsPerMinute(), quota.callsPerDay(), quota.spendPerDayMinor(), provider.value());
    }

    /** One that nobody has or ever had. */
    private String freshNumber(ProviderId provider) {
        for (int tried = 0; tried < TRIES; tried++) {
            var number = Integer.toString(random.nextInt(LOWEST, HIGHEST));
            if (sql.change(GIVE, number, provider.value(), clock.instant()) == 1) {
                return number;
            }
        }
        throw new IllegalStateException("service numbers of six digits are used up");
    }

    private static Tenant read(ResultSet row) throws SQLException {
        return new Tenant(new ProviderId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("owner_id", UUID.class)), wish(row),
                ProviderState.valueOf(row.getString("state")),
                Sql.perhapsText(row, "service").map(ServiceNumber::new),
                new Quota(row.getInt("calls_per_minute"), row.getInt("calls_per_day"), row.getLong("spend_per_day")),
                Sql.instant(row, "applied_at"), Sql.perhapsInstant(row, "decided_at"), row.getString("reason"),
                row.getString("webhook_key") != null);
    }

    private static ProviderWish wish(ResultSet row) throws SQLException {
        return new ProviderWish(row.getString("name"), row.getString("purpose"), row.getString("contact"),
                row.getBoolean("screen_bound"), row.getBoolean("plain_keys"), Sql.perhapsText(row, "webhook"));
    }
}
