package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ProviderId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * News on their way, held by one node until {@code heldUntil}; should that node die, they come free by themselves.
 *
 * @param tries those before this one
 */
record Delivery(long id, ProviderId provider, UUID event, String body, int tries, Optional<String> address,
        Instant heldUntil) {}
