package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;

/**
 * A CDI event, within the transaction that changes what proves a person: whoever is on the way into this account begins
 * again.
 */
public record AttemptsVoid(CustomerId customer) {}
