package io.trustline.simulators.phone.call;

/** How a call ended, as the telephone saw it. */
public enum Ending {
    CALLER_HUNG_UP,
    WE_HUNG_UP,
    /** The caller gave up before anybody answered. */
    CANCELLED,
    BUSY,
    DECLINED,
    UNANSWERED,
    BROKEN
}
