package io.trustline.portal.api;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import java.time.Instant;

/** One line of an account's log. */
public record ActivityView(ActivityId id, CustomerId customer, Act act, Instant at, String address, String browser,
        CorrelationId correlation, boolean disputed) {}
