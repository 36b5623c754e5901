package io.trustline.device.desk.control;

import io.trustline.device.api.DeviceLine;
import io.trustline.device.api.DeviceLines;
import io.trustline.device.api.DeviceState;
import io.trustline.device.life.control.SerialKey;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Lists of devices, a page at a time by key: the thousandth page costs what the first one costs. */
@ApplicationScoped
class DeviceLists {

    /** The first half is what an index can find; the second goes past the rows of the same moment. */
    private static final String OLDER = "created_at <= ? AND (created_at < ? OR id < ?)";
    private static final String NEWEST = " ORDER BY created_at DESC, id DESC LIMIT ?";
    private static final String OF_STATE = " ORDER BY state, created_at DESC, id DESC LIMIT ?";
    private static final String LATER = "serial_key >= ? AND serial_key < ? AND (serial_key > ? OR id > ?)";
    private static final String BY_SERIAL = " ORDER BY serial_key, id LIMIT ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    DeviceLines newest(Optional<DeviceState> state, Optional<Cursor.ByTime> after, int most) {
        var query = new StringBuilder(Lines.SELECT).append(state.isPresent() ? "state = ?" : "1 = 1");
        var values = new ArrayList<Object>();
        state.ifPresent(values::add);
        after.ifPresent(cursor -> {
            query.append(" AND ").append(OLDER);
            values.addAll(List.of(cursor.at(), cursor.at(), cursor.id()));
        });
        query.append(state.isPresent() ? OF_STATE : NEWEST);
        return page(query.toString(), values, most, line -> new Cursor.ByTime(line.createdAt(), line.id().value()));
    }

    /** In the order of serial numbers. */
    DeviceLines startingWith(String prefix, Optional<DeviceState> state, Optional<Cursor.BySerial> after, int most) {
        var first = after.map(Cursor.BySerial::serialKey).orElse(SerialKey.of(prefix));
        var end = SerialKey.after(prefix);
        var query = Lines.SELECT + (after.isPresent() ? LATER : "serial_key >= ? AND serial_key < ?")
                + (state.isPresent() ? " AND state = ?" : "") + BY_SERIAL;
        var values = new ArrayList<Object>(List.of(first, end));
        after.ifPresent(cursor -> values.addAll(Arrays.asList(cursor.serialKey(), cursor.id())));
        state.ifPresent(values::add);
        return page(query, values, most,
                line -> new Cursor.BySerial(SerialKey.of(line.serial()), line.id().value()));
    }

    /** At most one, by a value that only one device can have. */
    Optional<DeviceLine> one(String column, Object value) {
        return new Sql(database).first(Lines.SELECT + column + " = ?", Lines::read, value);
    }

    private DeviceLines page(String query, List<Object> values, int most, Marker marker) {
        values.add(most + 1);
        var lines = new Sql(database).all(query, Lines::read, values.toArray());
        if (lines.size() <= most) {
            return new DeviceLines(lines, Optional.empty());
        }
        var page = List.copyOf(lines.subList(0, most));
        return new DeviceLines(page, Optional.of(marker.mark(page.get(most - 1)).text()));
    }

    /** Says where the page after a line begins. */
    @FunctionalInterface
    private interface Marker {
        Cursor mark(DeviceLine last);
    }
}
