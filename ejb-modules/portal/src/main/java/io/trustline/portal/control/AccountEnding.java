package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;

/** A CDI event, within the transaction that closes an account: every feature forgets what it keeps of the person. */
public record AccountEnding(CustomerId customer) {}
