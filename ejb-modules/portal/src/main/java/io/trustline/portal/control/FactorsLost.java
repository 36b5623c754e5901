package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;

/**
 * A CDI event, within the transaction in which somebody comes back without any second factor: every feature forgets
 * those that it keeps, since whoever has them now is not their owner.
 */
public record FactorsLost(CustomerId customer) {}
