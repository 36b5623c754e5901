package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who a session token stands for, at this moment.
 *
 * @param provenAt when this session last showed a second factor
 * @param secondFactor whether the account has one at all
 */
public record Recognised(CustomerId customer, SessionId session, AccountName name, Role role, FactorLevel level,
        Language language, boolean passwordChangeDue, boolean secondFactor, Optional<Instant> provenAt) {}
