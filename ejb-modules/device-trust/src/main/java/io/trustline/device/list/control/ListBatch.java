package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import java.util.List;

/** Some lines of a list: the good ones, the bad ones, and how far the list was read with them. */
record ListBatch(List<ListRow> rows, List<ImportFault> faults, long bytesRead) {

    boolean isLast() {
        return rows.isEmpty() && faults.isEmpty();
    }
}
