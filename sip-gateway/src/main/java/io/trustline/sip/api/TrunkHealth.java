package io.trustline.sip.api;

/** Whether calls go over a trunk. */
public enum TrunkHealth {
    /** Not asked yet. */
    UNKNOWN,
    UP,
    DOWN
}
