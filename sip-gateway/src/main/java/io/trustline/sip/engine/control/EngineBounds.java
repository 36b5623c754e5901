package io.trustline.sip.engine.control;

import io.trustline.sip.call.control.CallRules;
import java.time.Duration;

/** How much of everything. {@code node} names this server, the same after each start. */
public record EngineBounds(CallRules rules, int callsAtOnce, int workers, int journalRoom, Duration stopWithin,
        String node) {}
