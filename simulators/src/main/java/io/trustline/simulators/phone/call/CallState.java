package io.trustline.simulators.phone.call;

/** Where a call is. */
public enum CallState {
    RINGING,
    TALKING,
    OVER
}
