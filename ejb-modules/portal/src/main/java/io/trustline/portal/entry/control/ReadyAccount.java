package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.AccountName;
import java.util.Optional;

/** Whose new password may be chosen now, and what it must not be made of. */
public record ReadyAccount(CustomerId customer, AccountName name, Optional<Msisdn> number) {}
