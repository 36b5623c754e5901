package io.trustline.portal.number.api;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import jakarta.ejb.Local;
import java.util.List;

/**
 * A customer's own numbers (VOX-1). Every change needs a second factor that was shown a moment ago, where the customer
 * has one; the number before is told.
 */
@Local
public interface Numbers {

    /** The primary one first. */
    List<NumberView> list(Recognised self);

    /** Counts for nothing until it is confirmed by a call. */
    Outcome<NumberView> add(Recognised self, Msisdn number, Visitor visitor);

    /** Only of a confirmed one. */
    Outcome<NumberView> makePrimary(Recognised self, NumberId number, Visitor visitor);

    Outcome<NumberId> remove(Recognised self, NumberId number, Visitor visitor);
}
