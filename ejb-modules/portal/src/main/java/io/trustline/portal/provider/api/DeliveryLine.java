package io.trustline.portal.provider.api;

import java.time.Instant;
import java.util.Optional;

/** One piece of news for a webhook: how often it was tried, what came back last, when it is tried next. */
public record DeliveryLine(long id, String type, String verification, Instant madeAt, int tries, String last,
        Optional<Instant> nextAt, Optional<Instant> deliveredAt) {}
