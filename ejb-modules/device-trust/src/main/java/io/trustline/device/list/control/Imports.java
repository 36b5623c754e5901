package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import io.trustline.device.api.ImportView;
import io.trustline.device.api.ImportWish;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The imports that were begun, how far they are, and what they found wrong. */
@ApplicationScoped
public class Imports {

    /** So many faults tell a maker what is wrong; the count goes on. */
    static final int MOST_FAULTS = 1000;
    /** Whoever reads a list moves it with every batch; one that stands still for so long was left behind by a crash. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final String COLUMNS = "id, maker, file, state, bytes_all, bytes_read, taken, known, bad,"
            + " started_at, ended_at FROM device.import ";
    private static final String INSERT = "INSERT INTO device.import (id, maker, file, actor, state, bytes_all,"
            + " bytes_read, taken, known, bad, started_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?)";
    private static final String MOVE = "UPDATE device.import SET bytes_read = ?, taken = taken + ?, known = known + ?,"
            + " bad = bad + ?, moved_at = ? WHERE id = ? AND state = 'READING'";
    private static final String END = "UPDATE device.import SET state = ?, ended_at = ?"
            + " WHERE id = ? AND state = 'READING'";
    private static final String ABANDON = "UPDATE device.import SET state = 'INTERRUPTED', ended_at = moved_at"
            + " WHERE state = 'READING' AND moved_at < ?";
    private static final String BAD = "SELECT bad FROM device.import WHERE id = ?";
    private static final String FAULT = "INSERT INTO device.import_fault (import_id, line, reason) VALUES (?, ?, ?)";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public UUID begin(ImportWish wish) {
        var now = clock.instant();
        var id = Tokens.timeOrderedId(now, random);
        new Sql(database).change(INSERT, id, wish.maker(), wish.file(), wish.actor(), ImportState.READING,
                wish.bytes(), now, now);
        return id;
    }

    /** @return false when somebody ended it meanwhile; then nothing more may be taken */
    boolean move(UUID id, long bytesRead, Taken taken, List<ImportFault> faults) {
        var sql = new Sql(database);
        long before = sql.first(BAD, row -> row.getLong(1), id).orElseThrow();
        faults.stream().limit(Math.max(0, MOST_FAULTS - before))
                .forEach(fault -> sql.change(FAULT, id, fault.line(), fault.reason()));
        return sql.change(MOVE, bytesRead, taken.rows(), taken.known(), faults.size(), clock.instant(), id) == 1;
    }

    public void end(UUID id, ImportState state) {
        new Sql(database).change(END, state, clock.instant(), id);
    }

    /** Marks what no node reads any more. */
    public int abandon() {
        return new Sql(database).change(ABANDON, clock.instant().minus(LONGEST_PAUSE));
    }

    public List<ImportView> newest(int most) {
        return new Sql(database).all("SELECT " + COLUMNS + "ORDER BY started_at DESC LIMIT ?", Imports::view, most);
    }

    public Optional<ImportView> find(UUID id) {
        return new Sql(database).first("SELECT " + COLUMNS + "WHERE id = ?", Imports::view, id);
    }

    public List<ImportFault> faults(UUID id, int most) {
        return new Sql(database).all(
                "SELECT line, reason FROM device.import_fault WHERE import_id = ? ORDER BY line LIMIT ?",
                row -> new ImportFault(row.getLong(1), row.getString(2)), id, most);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(row.getObject("id", UUID.class), row.getString("maker"), row.getString("file"),
                row.getString("state"), row.getLong("bytes_all"), row.getLong("bytes_read"), row.getLong("taken"),
                row.getLong("known"), row.getLong("bad"), Sql.instant(row, "started_at"),
                Sql.perhapsInstant(row, "ended_at"));
    }
}
