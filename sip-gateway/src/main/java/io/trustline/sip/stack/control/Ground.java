package io.trustline.sip.stack.control;

import io.trustline.sip.stack.wire.control.Talks;
import io.trustline.sip.stack.wire.control.Wire;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What every conversation stands on. */
record Ground(Wire wire, Talks talks, Accounts accounts, Executor workers, ScheduledExecutorService timer) {}
