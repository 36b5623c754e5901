package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import java.util.List;

/** A batch of a list as it goes into the tables. */
public record ReadyBatch(List<FactoryRow> rows, List<ImportFault> faults, long bytesRead) {

    public boolean isLast() {
        return rows.isEmpty() && faults.isEmpty();
    }
}
