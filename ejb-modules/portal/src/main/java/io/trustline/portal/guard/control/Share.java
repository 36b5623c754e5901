package io.trustline.portal.guard.control;

import io.trustline.portal.control.Budget;
import io.trustline.portal.guard.api.BlockReason;

/** What a call takes, and what it is called when that is used up. */
record Share(BlockReason reason, Budget budget) {}
