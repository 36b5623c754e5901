package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;

/** A feature that keeps second factors; accounts and sessions know no feature, so each brings its own. */
public interface SecondFactorSource {

    /** How many this customer could use now; what merely stands in for a lost one does not count. */
    int countOf(CustomerId customer);
}
