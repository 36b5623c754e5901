package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;
import java.time.Instant;

/** What the account page shows of the account itself. */
public record Profile(CustomerId customer, AccountName name, Language language, Role role,
        Instant since, Instant passwordSince) {}
