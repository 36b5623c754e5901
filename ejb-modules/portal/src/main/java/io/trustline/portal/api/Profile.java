package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import java.time.Instant;
import java.util.Optional;

/** What the account page shows; staff have no number. */
public record Profile(CustomerId customer, AccountName name, Optional<Msisdn> number, Language language, Role role,
        Instant since, Instant passwordSince) {}
