package io.trustline.portal.number.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Customers' numbers, for the features of this context; every method runs in the caller's transaction. */
public interface NumberBook {

    /** The primary one first. */
    List<NumberView> of(CustomerId customer);

    Optional<NumberView> find(CustomerId customer, NumberId number);

    /** With the first number of a customer, also their primary one. */
    NumberView add(CustomerId customer, Msisdn number);

    /** Of a confirmed one. */
    void makePrimary(CustomerId customer, NumberId number);

    /** The oldest confirmed of the others follows a primary one, or the oldest of all. */
    void remove(CustomerId customer, NumberId number);

    /** By a call, now; the first confirmed number counts at once, every later one cools first. */
    void confirm(CustomerId customer, NumberId number);

    /** A SIM card was changed: whoever has this number confirms it again before it is called. */
    int simChanged(Msisdn number, Instant at);
}
