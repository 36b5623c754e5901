package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Secrets;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.source.Tokens;
import io.trustline.sdk.wire.FactoryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes a maker's list batch by batch: first everything that needs no table, then the tables. */
@ApplicationScoped
public class ListTaking {

    static final int BATCH = 2000;
    /** 132 of the digest's 256 bits: enough that no two keys meet by chance, and a narrow index. */
    private static final int PRINT_LENGTH = 22;

    @Inject
    FactoryRows table;
    @Inject
    Imports imports;
    @Inject
    Vault vault;
    @Inject
    Secrets secrets;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** Empty where it is no such list. */
    public Optional<OpenList> open(String maker, InputStream csv) throws IOException {
        return MakersList.open(csv).map(list -> new OpenList(this, maker, list));
    }

    /** One batch in the caller's transaction. @return false when the import is not to go on */
    public boolean take(UUID list, String maker, ReadyBatch batch) {
        var taken = table.take(list, maker, batch.rows());
        var faults = new ArrayList<ImportFault>(batch.faults());
        faults.addAll(taken.faults());
        return imports.move(list, batch.bytesRead(), taken, faults);
    }

    ReadyBatch ready(String maker, ListBatch batch) {
        var rows = batch.rows().stream().map(row -> ready(maker, row)).toList();
        return new ReadyBatch(rows, List.copyOf(batch.faults()), batch.bytesRead());
    }

    private FactoryRow ready(String maker, ListRow row) {
        var id = Tokens.timeOrderedId(clock.instant(), random);
        var sealed = vault.seal(SealedColumn.FACTORY_KEY.of(id), row.key());
        var print = secrets.digest(ContextSecret.FACTORY_PRINT, row.key()).substring(0, PRINT_LENGTH);
        Arrays.fill(row.key(), (byte) 0);
        return new FactoryRow(row.line(), id, row.serial(), FactoryId.of(maker, row.serial()), sealed, print);
    }
}
