package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import java.util.Optional;

/** Which number is a customer's first; the feature that keeps numbers brings it. */
public interface PrimaryNumbers {

    Optional<Msisdn> primaryOf(CustomerId customer);

    /** The first of those that are confirmed and whose SIM card was not changed since. */
    Optional<Msisdn> callableOf(CustomerId customer);
}
