package io.trustline.sip.legitimacy.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Providers that may have calls placed (VOX-2), each with its bounds. */
public final class Services {

    private static final String COLUMNS = "SELECT number, name, stopped, profiles, greeting, calls_per_minute,"
            + " calls_per_day, spend_per_day FROM sip.service";
    private static final String UPDATE = "UPDATE sip.service SET name = ?, stopped = ?, profiles = ?, greeting = ?,"
            + " calls_per_minute = ?, calls_per_day = ?, spend_per_day = ?, changed_at = ? WHERE number = ?";
    private static final String INSERT = "INSERT INTO sip.service (name, stopped, profiles, greeting,"
            + " calls_per_minute, calls_per_day, spend_per_day, changed_at, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    /** More than any house has; keeps the console's list short. */
    private static final int MOST = 1000;

    private final Sql sql;
    private final Clock clock;

    public Services(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Makes it known, or changes it. */
    public void put(ServiceWish wish) {
        var values = values(wish);
        if (sql.change(UPDATE, values) == 0 && sql.change(INSERT, values) == 0) {
            sql.change(UPDATE, values);
        }
    }

    public Optional<ServiceWish> find(ServiceNumber service) {
        return sql.first(COLUMNS + " WHERE number = ?", Services::read, service.value());
    }

    public List<ServiceWish> all() {
        return sql.all(COLUMNS + " ORDER BY number LIMIT ?", Services::read, MOST);
    }

    private Object[] values(ServiceWish wish) {
        var profiles = wish.profiles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return new Object[]{wish.name(), wish.stopped(), profiles, wish.greeting(), wish.callsPerMinute(),
                wish.callsPerDay(), wish.spendPerDayMinor(), clock.instant(), wish.service().value()};
    }

    private static ServiceWish read(ResultSet row) throws SQLException {
        return new ServiceWish(new ServiceNumber(row.getString("number")), row.getString("name"),
                row.getBoolean("stopped"), profiles(row.getString("profiles")), row.getString("greeting"),
                row.getInt("calls_per_minute"), row.getInt("calls_per_day"), row.getLong("spend_per_day"));
    }

    private static Set<KeyProfile> profiles(String text) {
        var profiles = EnumSet.noneOf(KeyProfile.class);
        for (var name : text.split(",")) {
            if (!name.isEmpty()) {
                profiles.add(KeyProfile.valueOf(name));
            }
        }
        return profiles;
    }
}
