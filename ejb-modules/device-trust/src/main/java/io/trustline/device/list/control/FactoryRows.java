package io.trustline.device.list.control;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.ImportFault;
import io.trustline.device.life.control.SerialKey;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts whole batches of devices into the table, with two statements for a thousand of them. */
@ApplicationScoped
class FactoryRows {

    private static final String INSERT = "INSERT INTO device.device (id, state, maker, serial, serial_key, factory_id,"
            + " factory_key, factory_print, import_id, info, created_at, changed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?) ON CONFLICT DO NOTHING";
    private static final String HOLDERS = "SELECT id, factory_id, factory_print FROM device.device"
            + " WHERE factory_id = ANY (?)";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;

    /** Joins the caller's transaction. Of two rows that contradict each other, the one that came first stays. */
    Taken take(UUID list, String maker, List<FactoryRow> rows) {
        try (var connection = database.getConnection()) {
            var refused = insert(connection, list, maker, inOrderOfIndex(rows));
            return refused.isEmpty() ? new Taken(rows.size(), 0, List.of()) : judge(connection, rows, refused);
        } catch (SQLException broken) {
            throw Sql.broken("factory rows", broken);
        }
    }

    /** Neighbours in the index one after the other: a page of it is then touched once, not once for each row. */
    private static List<FactoryRow> inOrderOfIndex(List<FactoryRow> rows) {
        boolean sharing = rows.stream().map(FactoryRow::print).distinct().count() < rows.size();
        return sharing ? rows : rows.stream().sorted(Comparator.comparing(FactoryRow::factoryId)).toList();
    }

    /** @return those that the table did not take because it holds their serial number or key */
    private List<FactoryRow> insert(Connection connection, UUID list, String maker, List<FactoryRow> rows)
            throws SQLException {
        var now = clock.instant();
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                Sql.fill(statement, row.id(), DeviceState.IMPORTED, maker, row.serial(), SerialKey.of(row.serial()),
                        row.factoryId(),
                        row.sealedKey(), row.print(), list, now, now);
                statement.addBatch();
            }
            return without(rows, statement.executeBatch());
        }
    }

    /** A driver that rewrites batches does not say which; then all are looked at. */
    private static List<FactoryRow> without(List<FactoryRow> rows, int[] counts) {
        var refused = new ArrayList<FactoryRow>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 || counts[i] == Statement.SUCCESS_NO_INFO) {
                refused.add(rows.get(i));
            }
        }
        return refused;
    }

    private static Taken judge(Connection connection, List<FactoryRow> rows, List<FactoryRow> refused)
            throws SQLException {
        var holders = new HashMap<UUID, Holder>();
        read(connection, refused.stream().map(FactoryRow::factoryId).toArray(), holders);
        var faults = new ArrayList<ImportFault>();
        int known = 0;
        for (var row : refused) {
            var holder = holders.get(row.factoryId());
            if (holder == null || !holder.print().equals(row.print())) {
                var fault = holder == null ? Fault.KEY_SHARED : Fault.DOUBLED;
                faults.add(new ImportFault(row.line(), fault.slug()));
            } else if (!holder.id().equals(row.id())) {
                known++;
            }
        }
        return new Taken(rows.size() - known - faults.size(), known, faults);
    }

    private static void read(Connection connection, Object[] wanted, Map<UUID, Holder> holders)
            throws SQLException {
        try (var statement = connection.prepareStatement(HOLDERS)) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    holders.put(found.getObject(2, UUID.class),
                            new Holder(found.getObject(1, UUID.class), found.getObject(3, UUID.class)));
                }
            }
        }
    }

    /** Who has a factory id already. */
    private record Holder(UUID id, UUID print) {}
}
