package io.trustline.portal.guard.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Visitor;
import io.trustline.sip.api.ServiceNumber;
import java.util.Optional;

/**
 * One call somebody wishes for. A decoy has no number and is weighed by the rest alike.
 *
 * @param service whose call it is: the portal's own, or a tenant's
 * @param known whether it comes from a browser that this account was entered in before: those have a reserve of their
 *     own, which no stranger can use up
 */
public record CallWish(ServiceNumber service, Optional<CustomerId> account, Optional<Msisdn> number, Visitor visitor,
        boolean known) {

    /** Without the number. */
    @Override
    public String toString() {
        return "CallWish[" + service + "]";
    }
}
