package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;

/** Who a session token stands for, at this moment. */
public record Recognised(CustomerId customer, SessionId session, AccountName name, Role role, FactorLevel level,
        Language language, boolean passwordChangeDue) {}
