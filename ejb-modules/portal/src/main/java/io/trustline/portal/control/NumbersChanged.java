package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Visitor;

/** A CDI event, within the transaction that changes a customer's numbers; {@code before} is the one to be told. */
public record NumbersChanged(CustomerId customer, Msisdn before, Visitor visitor) {

    /** Without the number. */
    @Override
    public String toString() {
        return "NumbersChanged[" + customer + "]";
    }
}
