package io.trustline.sip.stack.control;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What every conversation stands on. */
record Ground(Wire wire, Talks talks, Accounts accounts, Executor workers, ScheduledExecutorService timer) {}
