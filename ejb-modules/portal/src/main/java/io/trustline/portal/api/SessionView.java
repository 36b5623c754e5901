package io.trustline.portal.api;

import java.time.Instant;

/** One of a customer's sessions as they see it. */
public record SessionView(SessionId id, boolean current, String browser, String address, Instant since,
        Instant lastSeen) {}
