package io.trustline.device.life.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.StoryLine;
import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What happened to a device, entry after entry. Each is sealed together with the one before it, and the device's row
 * seals the last: whoever edits, removes or cuts off entries in the database breaks the chain.
 */
@ApplicationScoped
public class History {

    /** The same refusal is written down once in this time, so that nobody can fill the table by trying. */
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private static final String LOCK = "SELECT story_length FROM device.device WHERE id = ? FOR UPDATE";
    private static final String LAST = "SELECT seal FROM device.history WHERE device_id = ? AND number = ?";
    private static final String RECENT = "SELECT 1 FROM device.history WHERE device_id = ? AND act = ? AND at > ?"
            + " LIMIT 1";
    private static final String INSERT = "INSERT INTO device.history (device_id, number, at, act, detail, actor,"
            + " correlation, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "UPDATE device.device SET story_length = ?, story_head = ? WHERE id = ?";
    private static final String ALL = "SELECT number, at, act, detail, actor, correlation, seal FROM device.history"
            + " WHERE device_id = ? ORDER BY number";
    private static final String BELOW = "SELECT number, at, act, detail, actor, correlation FROM device.history"
            + " WHERE device_id = ? AND number < ? ORDER BY number DESC LIMIT ?";
    private static final String STATED = "SELECT story_length, story_head FROM device.device WHERE id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    StorySeals seals;
    @Inject
    Clock clock;

    /** Joins the caller's transaction and holds the device's row until it ends. */
    public void write(DeviceId device, DeviceAct act, Map<String, String> detail, String actor) {
        append(device, lock(device), new Deed(act, detail, actor));
    }

    /** As {@link #write}, unless the same act was written down within the hour. @return whether it was new */
    public boolean writeOnce(DeviceId device, DeviceAct act, Map<String, String> detail, String actor) {
        int length = lock(device);
        if (length > 0 && isRecent(device, act)) {
            return false;
        }
        append(device, length, new Deed(act, detail, actor));
        return true;
    }

    private int lock(DeviceId device) {
        return new Sql(database).first(LOCK, row -> row.getInt(1), device.value()).orElseThrow();
    }

    private boolean isRecent(DeviceId device, DeviceAct act) {
        return new Sql(database)
                .first(RECENT, row -> row.getInt(1), device.value(), act, clock.instant().minus(ONCE_IN)).isPresent();
    }

    private void append(DeviceId device, int length, Deed deed) {
        var sql = new Sql(database);
        int number = length + 1;
        var former = length == 0
                ? ""
                : sql.first(LAST, row -> row.getString(1), device.value(), length).orElse("");
        var entry = new StoryEntry(device, number, clock.instant().truncatedTo(ChronoUnit.MICROS), deed.act().name(),
                StoryEntry.text(deed.detail()), deed.actor(), CorrelationId.current().value());
        var seal = seals.seal(former, entry);
        sql.change(INSERT, device.value(), number, entry.at(), entry.act(), entry.detail(), entry.actor(),
                entry.correlation(), seal);
        sql.change(HEAD, number, seals.head(device, number, seal), device.value());
    }

    private record Deed(DeviceAct act, Map<String, String> detail, String actor) {}

    /** From the newest entry below this number downwards. */
    public List<StoryLine> below(DeviceId device, int number, int most) {
        return new Sql(database).all(BELOW, row -> StoryEntry.read(device, row).line(), device.value(), number, most);
    }

    /** False where an entry was changed, removed or added by somebody else. */
    public boolean isWhole(DeviceId device) {
        var sql = new Sql(database);
        var walk = new StoryWalk(seals, device);
        sql.all(ALL, row -> walk.step(StoryEntry.read(device, row), row.getString("seal")), device.value());
        return sql.first(STATED, row -> walk.endsAt(row.getInt(1), Optional.ofNullable(row.getString(2))),
                device.value()).orElse(false);
    }
}
