package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import java.util.List;

/** What became of some rows: how many are new, how many were there already just so, and which contradict others. */
record Taken(long rows, long known, List<ImportFault> faults) {}
