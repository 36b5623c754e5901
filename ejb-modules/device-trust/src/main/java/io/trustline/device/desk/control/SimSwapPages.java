package io.trustline.device.desk.control;

import io.trustline.device.api.SimSwapKind;
import io.trustline.device.api.SimSwapLine;
import io.trustline.device.api.SimSwapLines;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Devices and SIMs that came apart, the latest first. */
@ApplicationScoped
public class SimSwapPages {

    private static final int MOST = 200;
    private static final String SELECT = "SELECT s.id AS swap, s.device_id, s.kind, s.expected, s.seen, s.times,"
            + " s.first_at, s.last_at, s.settled_at, d.serial FROM device.sim_swap s"
            + " JOIN device.device d ON d.id = s.device_id ";
    private static final String OLDER = "WHERE s.last_at <= ? AND (s.last_at < ? OR s.id < ?) ";
    private static final String ORDER = "ORDER BY s.last_at DESC, s.id DESC LIMIT ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    /** A cursor that is none of ours finds nothing. */
    public SimSwapLines page(Optional<String> after, int most) {
        int size = Math.max(1, Math.min(most, MOST));
        var place = after.flatMap(Cursor::read).filter(Cursor.ByTime.class::isInstance).map(Cursor.ByTime.class::cast);
        if (after.isPresent() && place.isEmpty()) {
            return new SimSwapLines(List.of(), Optional.empty());
        }
        var values = new ArrayList<Object>();
        place.ifPresent(cursor -> values.addAll(List.of(cursor.at(), cursor.at(), cursor.id())));
        values.add(size + 1);
        var found = new Sql(database).all(SELECT + (place.isPresent() ? OLDER : "") + ORDER, Found::read,
                values.toArray());
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? Optional.of(page.get(size - 1).cursor().text()) : Optional.<String>empty();
        return new SimSwapLines(page.stream().map(Found::line).toList(), next);
    }

    private record Found(SimSwapLine line, Cursor cursor) {

        static Found read(ResultSet row) throws SQLException {
            var line = new SimSwapLine(new DeviceId(row.getObject("device_id", UUID.class)),
                    Sql.perhapsText(row, "serial").orElse(""), SimSwapKind.valueOf(row.getString("kind")),
                    masked(row, "expected"), masked(row, "seen"), row.getInt("times"), Sql.instant(row, "first_at"),
                    Sql.instant(row, "last_at"), Sql.perhapsInstant(row, "settled_at"));
            return new Found(line, new Cursor.ByTime(line.lastAt(), row.getObject("swap", UUID.class)));
        }

        private static String masked(ResultSet row, String column) throws SQLException {
            return new Msisdn(row.getString(column)).masked();
        }
    }
}
