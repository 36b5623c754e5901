package io.trustline.device.list.control;

import io.trustline.device.api.ImportView;
import io.trustline.device.api.ImportWish;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.life.control.LifeFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Imports as the container puts them together, and a way to run one to its end. */
public final class ListFixture {

    public final Imports imports = new Imports();
    public final ListTaking taking = new ListTaking();
    private final DeviceDatabase database;

    public ListFixture(DeviceDatabase database, LifeFixture life, Clock clock) {
        this.database = database;
        var random = new Random(11);
        imports.database = database.source();
        imports.clock = clock;
        imports.random = random;
        taking.table = new FactoryRows();
        taking.table.database = database.source();
        taking.table.clock = clock;
        taking.imports = imports;
        taking.vault = life.vault;
        taking.secrets = life.secrets;
        taking.clock = clock;
        taking.random = random;
    }

    public ImportView read(String maker, String csv) {
        return read(maker, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    public ImportView read(String maker, InputStream csv) {
        try {
            var id = imports.begin(new ImportWish(maker, "list.csv", 0, "olga"));
            var list = taking.open(maker, csv).orElseThrow();
            for (var batch = list.next(); !batch.isLast(); batch = list.next()) {
                take(id, maker, batch);
            }
            imports.end(id, ImportState.DONE);
            return imports.find(id).orElseThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    boolean take(UUID id, String maker, ReadyBatch batch) {
        return database.inTransaction(() -> taking.take(id, maker, batch));
    }
}
