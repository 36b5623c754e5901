package io.trustline.sip.api;

import io.trustline.kernel.identity.Msisdn;

/** Said before anything is dialled. */
public sealed interface DialDecision {

    /** Go on, to this very number. */
    record Dial(Msisdn number, String country) implements DialDecision {}

    /** Don't, and why. */
    record Refuse(DialRefusal reason) implements DialDecision {}
}
