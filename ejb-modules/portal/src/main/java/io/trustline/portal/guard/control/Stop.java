package io.trustline.portal.guard.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.guard.api.BlockReason;

/** Why a call may not be, for us and for whoever asked. */
record Stop(BlockReason reason, Refusal refusal) {}
