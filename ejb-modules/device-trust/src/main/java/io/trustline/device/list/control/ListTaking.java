package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import io.trustline.device.life.control.DigestId;
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

    /** Keys are spread over their index, so every batch touches nearly all of it: the larger, the cheaper. */
    static final int BATCH = 5000;

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
        var print = DigestId.of(secrets.mac(ContextSecret.FACTORY_PRINT, row.key()));
        Arrays.fill(row.key(), (byte) 0);
        return new FactoryRow(row.line(), id, row.serial(), DigestId.of(FactoryId.bytes(maker, row.serial())), sealed,
                print);
    }
}
